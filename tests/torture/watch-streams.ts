import fs from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import type { WriteWatcher } from './watch-writes.ts'

type Work = (...args: unknown[]) => unknown

/** Also told of what is written without waiting: streams of a backup, and the mark of use in place. From here on, in this process and for good. */
export function watchStreams({ moment }: Pick<WriteWatcher, 'moment'>): void {
  for (const name of ['writeSync', 'ftruncateSync', 'write', 'writev', 'fsync'] as const) {
    const work = (fs[name] as Work).bind(fs)
    const said = `${name.replace('Sync', '')} ${name.endsWith('Sync') ? 'in place' : 'aside'}`
    Object.defineProperty(fs, name, {
      value(...args: unknown[]) {
        moment('before', said)
        const value = work(...args)
        if (name.endsWith('Sync')) moment('after', said)
        return value
      },
    })
  }
  watchPromises(moment)
  syncBuiltinESMExports()
}

function watchPromises(moment: WriteWatcher['moment']): void {
  const around = (work: Work, name: (args: unknown[]) => string): Work => async (...args) => {
    moment('before', name(args))
    const value = await work(...args)
    moment('after', name(args))
    return value
  }
  const { open, rename, rm } = fs.promises
  const opened = async (...args: Parameters<typeof open>): Promise<FileHandle> => {
    const handle = await open(...args)
    return Object.defineProperty(handle, 'sync', { value: around(handle.sync.bind(handle), () => `fsync of ${kindOf(args[0])}`) })
  }
  Object.assign(fs.promises, { open: opened, rename: around(rename as Work, ([, to]) => `rename of ${kindOf(to)}`), rm: around(rm as Work, ([file]) => `removal of ${kindOf(file)}`) })
}

/** "part 00003.age", "a scan": names of the same kind are one moment. */
function kindOf(file: unknown): string {
  const name = path.basename(String(file)).replace('.belum', '')
  if (/^[0-9a-f]{64}/.test(name)) return 'a scan'
  return /^\d{5}\.age$/.test(name) ? 'a part' : name.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d{5,}/g, '…')
}
