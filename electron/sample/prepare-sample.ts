import type { IsoInstant } from '#domain/ids.ts'
import type { CounterStart } from '#protocol/port.ts'
import { forgetMarks } from '#store/mark/mark-slots.ts'
import { lockFolder } from '#store/sqlite/folder-lock.ts'
import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openSecrets } from '../calls/session/secrets.ts'
import { openCounter } from '../counter.ts'
import { makeSampleOffice } from './make-sample-office.ts'
import { rememberingSecrets } from './remembering-secrets.ts'

export interface SampleSize {
  readonly dossiers: number
  readonly days: number
}

const USUAL: SampleSize = { dossiers: 240, days: 20 }

/** Makes the sample office where there is none yet. One broken off half-made is known by the mark beside its folder, and made anew. */
export async function prepareSample(start: CounterStart, until: IsoInstant, size: SampleSize = USUAL): Promise<void> {
  mkdirSync(start.data, { recursive: true })
  const unfinished = `${start.data}.belum-selesai`
  if (existsSync(path.join(start.data, 'log.db')) && !existsSync(unfinished)) return
  // Throws `DataInUse` where another Loket is still making it.
  lockFolder(start.data).release()
  writeFileSync(unfinished, '')
  for (const made of globSync(['log.db*', 'register.db*', 'lampiran'], { cwd: start.data })) rmSync(path.join(start.data, made), { recursive: true })
  forgetMarks(start.keys, start.data)
  await play(start, until, size)
  rmSync(unfinished)
}

async function play(start: CounterStart, until: IsoInstant, size: SampleSize): Promise<void> {
  let now = until
  const counter = openCounter(start, { now: () => now, secrets: rememberingSecrets(openSecrets()) })
  try {
    await makeSampleOffice(counter, {
      ...size,
      until,
      setClock: (moment) => { now = moment },
      progress: (done, total) => { if (done % 40 === 0) console.error(`Menyiapkan kantor contoh: ${done} dari ${total} berkas`) },
    })
  } finally {
    await counter.close()
  }
}
