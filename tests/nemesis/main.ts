import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { graveBySeed, isGrave } from './graves.ts'
import { nemesis } from './nemesis.ts'

// npm run nemesis -- --minutes M [--seed S] [--grave KIND] [--counters N] [--discard]

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' }, grave: { type: 'string', default: '' }, counters: { type: 'string', default: '3' }, discard: { type: 'boolean', default: false } } })
const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
if (values.grave !== '' && !isGrave(values.grave)) throw new Error(`no grave strike is called ${values.grave}`)
const grave = isGrave(values.grave) ? values.grave : graveBySeed(seed)
const progress = (said: string): void => { if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${said}`) }
const { acts, acknowledged, refused, kills, pauses, cuts, places, conflicts, takes, handOvers, twins, orphans, healed, violations, kept } = await nemesis({ seconds: minutes * 60, seed, grave, counters: Number(values.counters), progress })

for (const violation of violations) console.log(`violation: ${violation}`)
if (kept !== null && values.discard) rmSync(kept, { recursive: true, force: true })
else if (kept !== null) console.log(`The office that broke lies in ${kept}`)
console.log(`minutes ${minutes} acts ${acts} refused ${refused} acknowledged ${acknowledged} kills ${kills} pauses ${pauses} cuts ${cuts} grave ${grave} places ${places} conflicts ${conflicts} takes ${takes} hand-overs ${handOvers} twins ${twins} orphans ${orphans} level after ${healed.toFixed(1)} s violations ${violations.length}`)
process.exitCode = violations.length > 0 ? 1 : 0
