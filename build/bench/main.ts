import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { IsoDate } from '#domain/ids.ts'
import { seedOffice } from '../seed/seed-office.ts'
import { refuse, whole } from '../asked-for.ts'
import { tableOf } from './figures.ts'
import { machine } from './machine.ts'
import { instant, officeIn } from './office.ts'
import { PARTS } from './parts.ts'

const USE = 'npm run bench -- [acts|search|start|rebuild|pdf|memory|sync|paint …] [--data FOLDER …] [--rounds 300]'
// Each folder holds an office made by `npm run seed` and is written into. Without one a small office is made for the occasion.
const SMALL = 500
/** Bytes of log.db. */
const LONG = 4e9
const { positionals, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', multiple: true }, rounds: { type: 'string' } } })
const rounds = whole(1).default(300).safeParse(values.rounds).data ?? refuse(USE, `--rounds ${values.rounds ?? ''}: harus bilangan bulat, paling sedikit 1.`)
const parts = positionals.length > 0 ? positionals : Object.keys(PARTS)
const unknown = parts.find((part) => !Object.hasOwn(PARTS, part))
if (unknown !== undefined) refuse(USE, `Tidak ada bagian “${unknown}”. Yang ada: ${Object.keys(PARTS).join(', ')}.`)

const made = values.data === undefined ? mkdtempSync(path.join(tmpdir(), 'loket-bench-')) : null
try {
  for (const data of values.data ?? [await smallOffice()]) await measure(path.resolve(data))
} finally {
  if (made !== null) rmSync(made, { recursive: true, force: true })
}

async function smallOffice(): Promise<string> {
  const data = path.join(made ?? tmpdir(), 'data')
  console.error(`Membuat kantor kecil: ${SMALL} berkas …`)
  await seedOffice({ start: { data, keys: officeIn(data).keys, sample: true, version: '0' }, dossiers: SMALL, today: instant().slice(0, 10) as IsoDate, progress: () => {} })
  return data
}

async function measure(data: string): Promise<void> {
  if (!existsSync(path.join(data, 'log.db'))) throw new Error(`Tidak ada kantor di ${data}: buat dahulu dengan npm run seed.`)
  const office = officeIn(data)
  console.log(`\n${machine(path.dirname(data))}\n`)
  for (const part of parts) {
    if (part === 'rebuild' && positionals.length === 0 && statSync(path.join(data, 'log.db')).size > LONG) {
      console.log('\n**rebuild**\n\nOf an office this size only when asked for by name: it takes minutes.')
      continue
    }
    console.error(`… ${part}`)
    console.log(`\n**${part}**\n\n${tableOf((await PARTS[part]?.(office, rounds)) ?? [])}`)
  }
}
