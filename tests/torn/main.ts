import { askedFor, oneOf, whole } from '../../build/asked-for.ts'
import { torn } from './torn.ts'
import { type Weakness, WEAKNESSES } from './weaken.ts'

const { images: wanted, seed, weaken = null } = askedFor('npm run torn -- --images N [--seed S] [--weaken normal|no-fsync]', { images: whole(1).default(1000), seed: whole(0).default(1), weaken: oneOf(Object.keys(WEAKNESSES) as Weakness[]) })

/** On a terminal each, else one line for every hundred. */
let told = 0
function tell(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${wanted}`)
  else if (done >= told + 100) process.stderr.write(`${(told = done)} of ${wanted}\n`)
}

const report = await torn({ images: wanted, seed, weaken, progress: (done) => { tell(done) }, complained: (complaint) => { console.log(complaint) } })
console.log(`images ${report.images} inside acts ${report.insideActs} joined ${report.joined} (streams damaged ${report.streamsDamaged}) registers damaged ${report.registersDamaged} logs damaged ${report.logsDamaged} (${report.hopeless} only from the backup, or ${report.anew} of them let in anew) attachments damaged ${report.attachmentsDamaged} lost and named ${report.missed} complaints ${report.complaints.length}`)
process.exitCode = report.complaints.length > 0 ? 1 : 0
