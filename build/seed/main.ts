import { statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { IsoDate } from '#domain/ids.ts'
import { findingLine } from '#store/verify/finding-line.ts'
import { PART_WORDS } from '#store/verify/part-words.ts'
import { askedFor, whole } from '../asked-for.ts'
import { FULL_LIVES } from './agenda.ts'
import { checkSeeded } from './check-seeded.ts'
import { FolderTaken, seedOffice, type SeedStep } from './seed-office.ts'

// An invented office with so many dossiers, checked at the end as one in use is. Ctrl+C stops at a whole act, or the check.
const values = askedFor('npm run seed -- --dossiers 10000 --data FOLDER [--full 100000] [--keys FOLDER] [--today 2026-11-20]', {
  dossiers: whole(1).default(10_000),
  data: z.string('harus diisi: folder kantor itu'),
  full: whole(0).default(FULL_LIVES),
  keys: z.string().optional(),
  today: z.iso.date('harus tanggal, misalnya 2026-11-20').default(new Date().toISOString().slice(0, 10)),
})
const { dossiers, full } = values

const data = path.resolve(values.data)
const keys = path.resolve(values.keys ?? process.env['LOKET_KEYS'] ?? `${data}-keys`)
const today = values.today as IsoDate
if (dossiers > full) console.log(`Lebih dari ${full.toLocaleString('id-ID')} berkas: selebihnya hidup sesingkat mungkin (diterima, bernomor, ditarik kembali), supaya muat di disk.`)

const checking = new AbortController()
let stop = false
process.once('SIGINT', () => {
  stop = true
  checking.abort()
  console.log('\nBerhenti sesudah tindakan ini …')
})

const begun = performance.now()
const STEPS: Readonly<Record<SeedStep, string>> = { models: 'berkas dimainkan lewat panggilan sungguhan', acts: 'berkas', register: 'catatan dilipat ke Buku Register' }
let shown = 0
const say = (line: string): void => {
  shown = performance.now()
  console.log(`${((shown - begun) / 1000).toFixed(0).padStart(6)} s  ${line}`)
}
const progress = (step: SeedStep, done: number, total: number): void => {
  if (performance.now() - shown >= 2000 || done >= total) say(`${done.toLocaleString('id-ID')} dari ${total.toLocaleString('id-ID')} ${STEPS[step]}`)
}

/** What it finds is told, and ends the command with 1; one that is stopped, or does not come to its end, leaves the office as it is. */
async function check(): Promise<void> {
  say('datanya diperiksa, supaya pemeriksaan berikutnya tidak dari awal …')
  try {
    const { findings, zone } = await checkSeeded({ data, keys }, checking.signal, (part, done, total) => {
      if (performance.now() - shown >= 2000 && total > 0) say(`${PART_WORDS[part]}: ${Math.floor((100 * done) / total)} %`)
    })
    for (const one of findings) console.log(`${PART_WORDS[one.part]}: ${findingLine(one, zone)}`)
    if (findings.length > 0) process.exitCode = 1
    else say('UTUH.')
  } catch (error) {
    console.log(`Pemeriksaan tidak selesai${checking.signal.aborted ? '' : ` (${error instanceof Error ? error.message : String(error)})`}; npm run verify -- --data ${data} melakukannya kapan saja.`)
  }
}

try {
  const seeded = await seedOffice({ start: { data, keys, sample: true, version: '0' }, dossiers, full, today, progress, cancelled: () => stop })
  const size = (file: string): string => `${(statSync(path.join(data, file)).size / 1e9).toFixed(2)} GB`
  console.log(`${seeded.cancelled ? 'Dihentikan; kantornya utuh sampai di sini. ' : ''}${seeded.dossiers.toLocaleString('id-ID')} berkas, ${seeded.events.toLocaleString('id-ID')} catatan, log.db ${size('log.db')}, register.db ${size('register.db')}.`)
  if (!seeded.cancelled) await check()
  console.log(`Buka dengan LOKET_DATA=${data} LOKET_KEYS=${keys} npm start (PIN semua petugas 123456).`)
} catch (error) {
  if (!(error instanceof FolderTaken)) throw error
  console.error(error.message)
  process.exitCode = 1
}
