import { rmSync } from 'node:fs'
import { askedFor, flag, oneOf, span, whole } from '../../build/asked-for.ts'
import { graveBySeed, GRAVES } from './graves.ts'
import { nemesis } from './nemesis.ts'

const values = askedFor('npm run nemesis -- --minutes M [--seed S] [--grave KIND] [--counters N] [--discard]', { minutes: span().default(2), seed: whole(0).default(1), grave: oneOf(GRAVES), counters: whole(1).default(3), discard: flag() })
const { minutes, seed, counters, grave = graveBySeed(seed) } = values
const progress = (said: string): void => { if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${said}`) }
const { acts, acknowledged, refused, kills, pauses, cuts, places, conflicts, takes, handOvers, twins, orphans, healed, violations, kept } = await nemesis({ seconds: minutes * 60, seed, grave, counters, progress })

for (const violation of violations) console.log(`violation: ${violation}`)
if (kept !== null && values.discard) rmSync(kept, { recursive: true, force: true })
else if (kept !== null) console.log(`The office that broke lies in ${kept}`)
console.log(`minutes ${minutes} acts ${acts} refused ${refused} acknowledged ${acknowledged} kills ${kills} pauses ${pauses} cuts ${cuts} grave ${grave} places ${places} conflicts ${conflicts} takes ${takes} hand-overs ${handOvers} twins ${twins} orphans ${orphans} level after ${healed.toFixed(1)} s violations ${violations.length}`)
process.exitCode = violations.length > 0 ? 1 : 0
