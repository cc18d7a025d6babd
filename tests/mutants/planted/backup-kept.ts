import { inFile, type Mutant, planted } from '../mutant.ts'

const [BACKUP, JOINED] = ['tests/backup/backup.test.ts', 'tests/backup/joined.test.ts']
const [SCANS, COMMAND, GONE] = ['tests/backup/take-scans.test.ts', 'tests/backup/restore-command.test.ts > write-ahead', 'tests/backup/damaged-log-from-backup.test.ts > deleted']
const scans = inFile('electron/backup/take-scans.ts')
const pulled = inFile('electron/backup/pulled-rows.ts')

/** What a backup leaves out, or keeps as it once was. */
export const backupKeptMutants: readonly Mutant[] = [
  planted('older-draft-and-pin-win', BACKUP, inFile('electron/backup/copy-rows.ts')("    on conflict (${table.of.join(', ')}) do update set ${table.columns.map((column) => `${column} = excluded.${column}`).join(', ')}`", "    on conflict (${table.of.join(', ')}) do nothing`")),
  planted('column-of-a-changing-table-forgotten', BACKUP, inFile('electron/backup/log-tables.ts')("'joined', 'contact', 'serves']", "'joined', 'contact']")),
  planted('emblem-not-asked-for', BACKUP, inFile('electron/backup/check-backup.ts')('emblem].filter', 'null].filter')),
  planted('set-without-end', BACKUP, inFile('electron/backup/backup-round.ts')('parts.length >= MOST_PARTS || ', '')),
  planted('damaged-scan-of-a-backup-put-back', SCANS, scans("    if (!(await isWhole(fresh, name))) return false\n", ''), scans('    if (isOfDisk(error)) throw error\n    return false\n', "    if (isOfDisk(error)) throw error\n    rmSync(path.join(here, name), { force: true })\n    return false\n")),
  planted('damaged-scan-taken-for-whole', SCANS, scans('existsSync(file) && (await sha256Of(file).catch(() => \'\')) === name', 'Promise.resolve(name !== file && existsSync(file))')),
  planted('restored-into-what-another-left', COMMAND, inFile('electron/backup/restore-command.ts')('return there.length === 0 ?', 'return there.length >= 0 ?')),
  planted('deleted-log-not-salvaged', GONE, inFile('electron/store/salvage/put-in-place.ts')('damaged !== aside && existsSync(damaged)) renameSync(damaged, aside)', 'damaged !== aside) renameSync(damaged, aside)')),
  planted('pulled-part-begins-one-row-late', JOINED, pulled("'select * from stream_event where g > ? order by g'", "'select * from stream_event where g > ? + 1 order by g'")),
  planted('another-stream-added-to', JOINED, pulled("here.toString('hex') === hash", 'here.length > 0')),
  planted('pulled-rows-not-compared', JOINED, pulled('return digestOf(stream, upTo) !== digestOf(copy, upTo)', 'return upTo < 0')),
]
