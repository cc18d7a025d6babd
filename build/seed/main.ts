import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { IsoDate } from '#domain/ids.ts'
import { FULL_LIVES } from './agenda.ts'
import { FolderTaken, seedOffice, type SeedStep } from './seed-office.ts'

// npm run seed -- --dossiers 10000 --data FOLDER [--full 100000] [--keys FOLDER] [--today 2026-11-20]: an invented office with so many dossiers. Ctrl+C stops at a whole act.
const { values } = parseArgs({ options: { dossiers: { type: 'string', default: '10000' }, data: { type: 'string' }, full: { type: 'string', default: String(FULL_LIVES) }, keys: { type: 'string' }, today: { type: 'string' } } })
const dossiers = Number(values.dossiers)
if (values.data === undefined || !Number.isSafeInteger(dossiers) || dossiers < 1) {
  console.error('Pakai: npm run seed -- --dossiers 10000 --data FOLDER [--keys FOLDER] [--today 2026-11-20]')
  process.exit(2)
}

const data = path.resolve(values.data)
const keys = path.resolve(values.keys ?? process.env['LOKET_KEYS'] ?? `${data}-keys`)
const today = (values.today ?? new Date().toISOString().slice(0, 10)) as IsoDate
const full = Number(values.full)
if (dossiers > full) console.log(`Lebih dari ${full.toLocaleString('id-ID')} berkas: selebihnya hidup sesingkat mungkin (diterima, bernomor, ditarik kembali), supaya muat di disk.`)

let stop = false
process.once('SIGINT', () => {
  stop = true
  console.log('\nBerhenti sesudah tindakan ini …')
})

const begun = performance.now()
const STEPS: Readonly<Record<SeedStep, string>> = { models: 'berkas dimainkan lewat panggilan sungguhan', acts: 'berkas', register: 'catatan dilipat ke Buku Register' }
let shown = 0
const progress = (step: SeedStep, done: number, total: number): void => {
  if (performance.now() - shown < 2000 && done < total) return
  shown = performance.now()
  console.log(`${((shown - begun) / 1000).toFixed(0).padStart(6)} s  ${done.toLocaleString('id-ID')} dari ${total.toLocaleString('id-ID')} ${STEPS[step]}`)
}

try {
  const seeded = await seedOffice({ start: { data, keys, sample: true, version: '0' }, dossiers, full, today, progress, cancelled: () => stop })
  const size = (file: string): string => `${(statSync(path.join(data, file)).size / 1e9).toFixed(2)} GB`
  console.log(`${seeded.cancelled ? 'Dihentikan; kantornya utuh sampai di sini. ' : ''}${seeded.dossiers.toLocaleString('id-ID')} berkas, ${seeded.events.toLocaleString('id-ID')} catatan, log.db ${size('log.db')}, register.db ${size('register.db')}.`)
  console.log(`Buka dengan LOKET_DATA=${data} LOKET_KEYS=${keys} npm start (PIN semua petugas 123456).`)
} catch (error) {
  if (!(error instanceof FolderTaken)) throw error
  console.error(error.message)
  process.exitCode = 1
}
