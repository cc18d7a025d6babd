import type { CallSpec } from '#protocol/call.ts'
import { callNames, calls } from '#protocol/calls.ts'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../copy-of-checkout.ts'
import { type Mutant, planted } from '../mutant.ts'

/** Each call's right taken out of the table, one call at a time. */
export function callRightMutants(): readonly Mutant[] {
  const sources = globSync('protocol/calls/*.ts', { cwd: ROOT }).map((file) => ({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }))
  return callNames.flatMap((name) => {
    const { access } = calls[name] as CallSpec
    if (access === 'anyone') return []
    const home = sources.find(({ text }) => text.includes(`'${name}': `))
    const from = home && new RegExp(`'${name.replace('.', '\\.')}': \\w+\\(\\{\\s*access: '${access}'`).exec(home.text)?.[0]
    if (home === undefined || !from) throw new Error(`the right of ${name} is not where it used to be`)
    const to = from.replace(`'${access}'`, access === 'officer' ? `'anyone'` : `'officer'`)
    return [planted(`right-removed: ${name}`, 'tests/calls/whose-calls.test.ts', { file: home.file.replaceAll('\\', '/'), from, to })]
  })
}
