import type { Choice } from '#protocol/port.ts'
import type { Standstill } from '../host/counter-keeper.ts'
import { CONFIRMED_SCRIPT, typedFirst } from '../host/typed-first.ts'

/** Carries what was decided, where "Buka lagi" leads; and what was typed for it. */
export const DECIDED = 'pilih'
export const TYPED = 'ketik'

/** For a choice that must be confirmed. */
export const CONFIRM_SCRIPT = {
  address: '/pastikan.js',
  source: `${CONFIRMED_SCRIPT}for (const link of document.querySelectorAll('[data-confirm]')) link.addEventListener('click', (event) => {
  event.preventDefault()
  if (isConfirmed(link)) location.href = link.href + '&${TYPED}=' + encodeURIComponent(typed.value)
})
`,
} as const

/** A page instead of the app: needs no script, so that it also works where scripts are what broke; but for a choice that must be confirmed, which without it is not carried out. `again` is where "Buka lagi" leads. */
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
  input { font: inherit; width: 12rem; margin: 0 .6rem .6rem .4rem; padding: .6rem .5rem }
  a:focus-visible { outline: 3px solid Highlight; outline-offset: 3px }
</style>
<main>
  <h1>${escaped(title)}</h1>
  <p>${escaped(text)}</p>
  <p class="choices">${choices.map((choice) => choiceOf(choice, again)).join('')}<a href="${escaped(again)}" autofocus>Buka lagi</a><span role="status"></span></p>
</main>${choices.some(({ confirm }) => confirm !== undefined) ? `<script src="${CONFIRM_SCRIPT.address}" defer></script>` : ''}
</html>
`
}

const choiceOf = ({ decision, label, confirm }: Choice, again: string): string => `${confirm === undefined ? '' : typedFirst(confirm)}<a href="${escaped(again)}?${DECIDED}=${decision}"${confirm === undefined ? '' : ` data-confirm="${escaped(confirm)}"`}>${escaped(label)}</a>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
