import { askedFor, whole } from '../../build/asked-for.ts'
import { torture } from './torture.ts'

const { cycles, seed } = askedFor('npm run torture -- --cycles N [--seed S]', { cycles: whole(1).default(100), seed: whole(0).default(1) })
const { kills, acknowledged, lost, doubled, faults } = await torture({ cycles, seed, progress: (done) => { if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${cycles}`) } })

for (const line of kills.lines()) console.log(line)
for (const [what, all] of Object.entries({ lost, doubled, faults })) for (const one of all) console.log(`${what}: ${one}`)
console.log(`cycles ${kills.total} acknowledged ${acknowledged} lost ${lost.length} doubled ${doubled.length}`)
process.exitCode = lost.length + doubled.length + faults.length > 0 ? 1 : 0
