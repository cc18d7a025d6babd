import type { Standstill } from '../host/counter-keeper.ts'

/** Carries what was decided, where "Buka lagi" leads. */
export const DECIDED = 'pilih'

/** A page instead of the app: needs no script, so that it also works where scripts are what broke. `again` is where "Buka lagi" leads. */
export function standstillPage({ title, text, choices = [] }: Standstill, again: string): string {
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Loket</title>
<style>
  :root { color-scheme: light dark; font: 18px/1.6 system-ui, sans-serif }
  body { display: grid; min-height: 100vh; margin: 0; place-content: center; background: Canvas; color: CanvasText }
  main { max-width: 56rem; padding: 1.5rem }
  h1 { font-size: 1.6rem }
  p { white-space: pre-line }
  .choices { position: sticky; bottom: 0; margin: 0; padding: .8rem 0 .2rem; background: Canvas }
  a { display: inline-block; margin: 0 .6rem .6rem 0; padding: .6rem 1.2rem; border: 2px solid currentcolor; border-radius: .4rem; color: inherit; font-weight: 600; text-decoration: none }
  a:focus-visible { outline: 3px solid Highlight; outline-offset: 3px }
</style>
<main>
  <h1>${escaped(title)}</h1>
  <p>${escaped(text)}</p>
  <p class="choices">${choices.map(({ decision, label }) => `<a href="${escaped(again)}?${DECIDED}=${decision}">${escaped(label)}</a>`).join('')}<a href="${escaped(again)}" autofocus>Buka lagi</a></p>
</main>
</html>
`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
