import { existsSync, realpathSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DataInUse } from '../sqlite/data-in-use.ts'
import { lockFolder } from '../sqlite/folder-lock.ts'
import { checkData } from './check-data.ts'
import type { CheckOptions, CheckProgress, CheckResult } from './check-options.ts'
import { openChecked } from './checked-folder.ts'
import { findingLine } from './finding-line.ts'
import type { CheckPart } from './finding.ts'
import { letHandlesGo, pageHandles } from './page-handles.ts'
import { PART_WORDS } from './part-words.ts'
import { otherVersion } from './schema-faults.ts'
import { unreadWords } from './unread-words.ts'

// npm run verify -- --data FOLDER [--keys FOLDER] [--semua | --cepat]: reads a closed data folder and names everything that is not as Loket wrote it. Ends with 0 where it is whole, with 1 where not, or where another version of Loket is to check it.

const say = (line: string): void => { process.stdout.write(`${line}\n`) }

async function run(): Promise<boolean> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, keys: { type: 'string' }, semua: { type: 'boolean', default: false }, cepat: { type: 'boolean', default: false } } })
  if (values.data === undefined) {
    say('Pakai: npm run verify -- --data FOLDER [--keys FOLDER] [--semua | --cepat]')
    return false
  }
  const data = resolve(values.data)
  if (!existsSync(join(data, 'log.db'))) {
    say(`Tidak ada data Loket (log.db) di ${data}.`)
    return false
  }
  if (values.cepat) say('Pemeriksaan cepat: dari tanda tangan hanya yang menentukan, dan Buku Register tidak dibandingkan.')
  return checked(data, keysOf(data, values.keys), { quick: values.cepat, every: values.semua })
}

/** As Loket itself finds them beside the data folder; null where there are none. */
function keysOf(data: string, said: string | undefined): string | null {
  const keys = resolve(said ?? (process.env['LOKET_KEYS'] || [`${data}-keys`, `${realpathSync(data)}-keys`].find((one) => existsSync(one)) || `${data}-keys`))
  if (said !== undefined || existsSync(keys)) return keys
  say('Folder kunci tidak ditemukan: kunci perangkat dan tanda pemakaian tidak diperiksa (pakai --keys FOLDER).')
  return null
}

async function checked(data: string, keys: string | null, how: Pick<CheckOptions, 'quick' | 'every'>): Promise<boolean> {
  const lock = lockFolder(data)
  const before = BESIDE.filter((name) => existsSync(join(data, name)))
  try {
    const folder = openChecked(data, keys, pageHandles)
    try {
      const other = otherVersion('log.db', folder.rawLog) ?? (folder.stream && otherVersion('stream.db', folder.stream.raw))
      if (other !== null) {
        say(`BELUM DIPERIKSA: ${other} Ini bukan tanda kerusakan: tidak ada yang diubah, dan tidak ada yang dipulihkan karenanya.`)
        return false
      }
      const begun = performance.now()
      return told(await checkData(folder, { entry: join(import.meta.dirname, 'check-thread.ts'), threads: availableParallelism(), ...how, progress: progressLines() }), (performance.now() - begun) / 1000)
    } finally {
      folder.close()
      letHandlesGo(folder.handles)
    }
  } finally {
    for (const name of BESIDE) if (before.length === 0) rmSync(join(data, name), { force: true })
    lock.release()
  }
}

/** What SQLite lays beside a file while it is read; empty where none lay there before, and taken away again. */
const BESIDE = ['log.db-wal', 'log.db-shm', 'register.db-wal', 'register.db-shm', 'stream.db-wal', 'stream.db-shm']

/** Each part once it is done, with how long it took; the chain and the register go on beside the others. */
function progressLines(): CheckProgress {
  const begun = performance.now()
  const since = new Map<CheckPart, number>([['chain', begun], ['register', begun]])
  return (part, done, total) => {
    if (!since.has(part)) since.set(part, performance.now())
    if (done === 1 && total === 1) say(`${((performance.now() - (since.get(part) ?? begun)) / 1000).toFixed(1).padStart(7)} s  ${PART_WORDS[part]}`)
  }
}

const counted = (count: number): string => count.toLocaleString('id-ID')

function told({ events, office, findings, unnamed, notes, zone }: CheckResult, seconds: number): boolean {
  for (const one of findings) say(`${PART_WORDS[one.part]}: ${findingLine(one, zone)}`)
  for (const note of notes) say(note)
  if (unnamed > 0) say(`${unnamed} berkas di folder lampiran tidak disebut catatan mana pun; itu bukan kerusakan.`)
  const checked = `${counted(events)} catatan${office === null ? '' : ` komputer ini dan ${counted(office)} catatan kantor`}`
  const took = `${checked} diperiksa dalam ${seconds.toFixed(1)} detik`
  say(findings.length === 0 ? `UTUH: ${took}, tidak ada yang berubah.` : `TIDAK UTUH: ${took}, ${findings.length} temuan. Jangan hapus apa pun; hubungi admin untuk memulihkan dari cadangan.`)
  return findings.length === 0
}

try {
  if (!(await run())) process.exitCode = 1
} catch (error) {
  process.exitCode = 1
  say(error instanceof DataInUse ? error.message : unreadWords(error))
}
