// A process of its own: takes dossiers in, one after the other, and says each one only after the store has answered. It is killed at any moment.
import { OfficeOnDisk } from './office-on-disk.ts'

const [data = '', keys = ''] = process.argv.slice(2)
const office = new OfficeOnDisk({ data, keys })
for (let count = 0; ; count += 1) {
  const dossier = office.receives({ name: `Pemohon ${count}` })
  process.stdout.write(`${dossier} ${office.state(dossier).registerNumber?.no ?? 0}\n`)
}
