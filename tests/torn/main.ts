import { parseArgs } from 'node:util'
import { torn } from './torn.ts'
import { isWeakness } from './weaken.ts'

// npm run torn -- --images N [--seed S] [--weaken normal|no-fsync]

const { values } = parseArgs({ options: { images: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, weaken: { type: 'string', default: '' } } })
if (values.weaken !== '' && !isWeakness(values.weaken)) throw new Error(`--weaken ${values.weaken}: normal or no-fsync`)
const wanted = Number(values.images)

/** On a terminal each, else one line for every hundred. */
let told = 0
function tell(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${wanted}`)
  else if (done >= told + 100) process.stderr.write(`${(told = done)} of ${wanted}\n`)
}

const report = await torn({ images: wanted, seed: Number(values.seed), weaken: values.weaken === '' ? null : values.weaken, progress: (done) => { tell(done) }, complained: (complaint) => { console.log(complaint) } })
console.log(`images ${report.images} inside acts ${report.insideActs} joined ${report.joined} (streams damaged ${report.streamsDamaged}) registers damaged ${report.registersDamaged} logs damaged ${report.logsDamaged} (${report.hopeless} only from the backup, or ${report.anew} of them let in anew) attachments damaged ${report.attachmentsDamaged} lost and named ${report.missed} complaints ${report.complaints.length}`)
process.exitCode = report.complaints.length > 0 ? 1 : 0
