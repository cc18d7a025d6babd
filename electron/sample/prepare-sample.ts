import type { IsoInstant } from '#domain/ids.ts'
import type { CounterStart } from '#protocol/port.ts'
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openCounter } from '../counter.ts'
import { makeSampleOffice } from './make-sample-office.ts'

export interface SampleSize {
  readonly dossiers: number
  readonly days: number
}

const USUAL: SampleSize = { dossiers: 200, days: 20 }

/** Makes the sample office where there is none yet. One broken off half-made is known by the mark beside its folder, and made anew. */
export async function prepareSample(start: CounterStart, until: IsoInstant, size: SampleSize = USUAL): Promise<void> {
  const unfinished = `${start.data}.belum-selesai`
  if (existsSync(path.join(start.data, 'log.db')) && !existsSync(unfinished)) return
  writeFileSync(unfinished, '')
  for (const made of globSync(['log.db*', 'register.db*', 'lampiran'], { cwd: start.data })) rmSync(path.join(start.data, made), { recursive: true })
  await play(start, until, size)
  rmSync(unfinished)
}

async function play(start: CounterStart, until: IsoInstant, size: SampleSize): Promise<void> {
  let now = until
  const counter = openCounter(start, { now: () => now })
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
