import { assertNever } from '#domain/assert-never.ts'
import Database from 'better-sqlite3'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { keyOfIdentity } from './backup-key.ts'
import { compareSet } from './backup-round.ts'
import { inBackup, lastPart, readSet, setsIn } from './backup-set.ts'
import { readSettings } from './backup-settings.ts'
import { checkAttachments } from './check-backup.ts'
import { findBackups } from './find-backups.ts'
import { letGoOfDamaged } from './keep-attachments.ts'
import { likelyPlaces } from './likely-places.ts'
import { placeHere } from './place-here.ts'
import { prepareRestore } from './prepare-restore.ts'
import { openPulled } from './open-pulled.ts'
import { BackupDamaged, type RestoreProgress } from './restore-set.ts'
import { type BackupFolders, setBackup } from './set-backup.ts'
import { takeScans } from './take-scans.ts'
import type { Checked, Found, Outcomes, Task } from './thread-messages.ts'

export async function runTask(folders: BackupFolders, task: Task, progress: RestoreProgress): Promise<Outcomes[Task['task']]> {
  switch (task.task) {
    case 'set':
      return setBackup(folders, task.place, task.passPhrase)
    case 'compare':
      return compared(folders, task.set, progress)
    case 'check':
      return checked(folders, progress)
    case 'scans':
      return takeScans(folders, progress)
    case 'places':
      return likelyPlaces(process.platform)
    case 'find':
      return found(task.folder)
    case 'prepare':
      return prepareRestore(folders, task.folder, task.passPhrase, progress)
    default:
      return assertNever(task)
  }
}

/** What is wrong with a set, "" for nothing. */
export async function compared({ data, keys }: BackupFolders, folder: string, progress: RestoreProgress): Promise<string> {
  const [settings, set] = [readSettings(keys), readSet(folder)]
  if (!settings || !set) return `Cadangan ${folder} tidak terbaca.`
  const log = new Database(path.join(data, 'log.db'), { readonly: true })
  const stream = openPulled(data)
  try {
    await compareSet({ log, stream, temporary: path.join(data, 'cadangan') }, set, await keyOfIdentity(settings.identity), progress)
    return ''
  } catch (error) {
    if (error instanceof BackupDamaged) return error.message
    throw error
  } finally {
    stream?.close()
    log.close()
  }
}

async function checked(folders: BackupFolders, progress: RestoreProgress): Promise<Checked> {
  const none = { parts: 0, attachments: 0, at: '' }
  const place = placeHere(folders)
  if (!place.ok) return { ...none, problems: [place.problem] }
  const { folder, identity } = place
  const set = setsIn(folder)[0]
  if (!set) return { ...none, problems: ['Belum ada cadangan di tempat itu. Tunggu sebentar, lalu periksa lagi.'] }
  const { parts } = set.manifest
  const problem = await compared(folders, set.folder, (done) => { progress(done, parts.length + attachmentsIn(folder)) })
  const { faults, damaged, total } = await checkAttachments(folder, await keyOfIdentity(identity), path.join(folders.data, 'log.db'), path.join(folders.data, 'cadangan'), (done, all) => { progress(parts.length + done, parts.length + all) })
  const problems = [...(problem === '' ? [] : [problem]), ...faults]
  if (problems.length > 0 && !existsSync(folder)) return { ...none, problems: ['Disk cadangan tercabut sebelum selesai diperiksa. Pasang lagi disknya, lalu periksa lagi.'] }
  const again = await letGoOfDamaged(damaged, folder, path.join(folders.data, 'lampiran'))
  return { problems: again === 0 ? problems : [`${again} lampiran rusak di cadangan, tetapi utuh di komputer ini: ditulis lagi ke sana pada pencadangan berikutnya.`, ...problems], parts: parts.length, attachments: total, at: lastPart(set).at }
}

const attachmentsIn = (folder: string): number => (existsSync(inBackup.attachments(folder)) ? readdirSync(inBackup.attachments(folder)).length : 0)

function found(folder: string): readonly Found[] {
  if (folder === '' || !path.isAbsolute(folder) || !existsSync(folder) || !statSync(folder).isDirectory()) return []
  return findBackups(folder).map(({ folder: own, set, at }) => ({ folder: own, at, office: set.manifest.office, size: set.manifest.parts.reduce((size, { file }) => size + sizeOf(path.join(set.folder, file)), 0) }))
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)
