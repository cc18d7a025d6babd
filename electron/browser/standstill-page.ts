import type { Choice } from '#protocol/port.ts'
import type { Standstill } from '../host/counter-keeper.ts'
import { typedFirst } from '../host/typed-first.ts'
import { DECIDE_SCRIPT } from './decide-script.ts'

/** What is shown instead of the app while the register does not open. */
export function standstillPage({ title, text, choices = [] }: Standstill): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark }
body { font: 18px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3vh auto 0; padding: 0 1.5rem }
h1 { font-size: 1.6rem; margin: 0 0 .8rem }
p { white-space: pre-line }
.choices { position: sticky; bottom: 0; margin: 0; padding: .8rem 0 .2rem; background: Canvas }
button, input { font: inherit; font-weight: 600; padding: .6rem 1.2rem; margin: 0 .6rem .6rem 0 }
input { width: 9rem; padding: .6rem .5rem; margin-left: .4rem }
</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(text)}</p>
<div class="choices">
${[...choices, AGAIN].map(choiceOf).join('')}
<div role="status"></div>
</div>
<script src="${DECIDE_SCRIPT.address}" defer></script>
</main>
</body>
</html>
`
}

interface Button {
  readonly decision: Choice['decision'] | 'again'
  readonly label: string
  readonly confirm?: string
}

const AGAIN: Button = { decision: 'again', label: 'Buka lagi' }

const choiceOf = ({ decision, label, confirm }: Button): string => `${confirm === undefined ? '' : typedFirst(confirm)}<button type="button" value="${decision}"${confirm === undefined ? '' : ` data-confirm="${escape(confirm)}"`}>${escape(label)}</button>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
