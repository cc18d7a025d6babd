// A process of its own: opens an office, or works in it, and kills itself at the very point named.
import { Incarnations } from '#store/device/incarnations.ts'
import { LogWriter } from '#store/log/writer.ts'
import { MarkOfUse } from '#store/mark/mark-of-use.ts'
import { OfficeOnDisk } from './office-on-disk.ts'

const [data = '', keys = '', point = ''] = process.argv.slice(2)
const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('killed')
}

const POINTS: Readonly<Record<string, () => void>> = {
  'between the commit and the mark': () => {
    const office = new OfficeOnDisk({ data, keys })
    MarkOfUse.prototype.note = die
    office.receives({ name: 'Joko' })
  },
  'before the new device has said a word': () => {
    LogWriter.prototype.append = die
    new OfficeOnDisk({ data, keys })
  },
  'before the new device’s mark': () => {
    MarkOfUse.prototype.settle = die
    new OfficeOnDisk({ data, keys })
  },
  'before it is known that the mark stands': () => {
    Incarnations.prototype.setMarked = die
    new OfficeOnDisk({ data, keys })
  },
}
POINTS[point]?.()
