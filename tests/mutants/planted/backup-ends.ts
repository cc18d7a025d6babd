import { inFile, type Mutant, planted } from '../mutant.ts'

const FULL = 'tests/backup/full-computer.test.ts'
const LETS_GO = 'tests/backup/lets-go.test.ts'
const restore = inFile('electron/backup/restore-set.ts')
const prepare = inFile('electron/backup/prepare-restore.ts')

/** What is said of a backup because of the disk it is put on, or pulled out of. */
export const backupEndMutants: readonly Mutant[] = [
  planted('full-computer-taken-for-a-damaged-part', FULL, restore('throw isOfThisDisk(error) ? error : new', 'throw isOfThisDisk(error) && to === "" ? error : new')),
  planted('full-computer-taken-for-a-damaged-scan', FULL, restore('      if (isOfThisDisk(error)) throw error\n', '')),
  planted('full-computer-taken-for-a-damaged-set', FULL, inFile('electron/backup/check-backup.ts')('      if (isOfThisDisk(error)) throw error\n', '')),
  planted('full-computer-called-a-full-stick', FULL, inFile('electron/backup/trouble-words.ts')('Disk komputer ini penuh, jadi cadangan tidak bisa dipulihkan;', 'Tempat cadangan penuh;')),
  planted('restored-without-the-scans-of-a-pulled-stick', FULL, prepare('    if (damaged.length + missing.length > 0 && !existsSync(folder)) return PULLED\n', '')),
  planted('pulled-stick-called-damaged-by-its-check', FULL, inFile('electron/backup/run-task.ts')('if (problems.length > 0 && !existsSync(folder))', 'if (problems.length < 0)')),
  planted('half-a-restore-left-by-the-command', FULL, inFile('electron/backup/restore-command.ts')("for (const name of ['log.db', 'stream.db', 'lampiran']) rmSync", "for (const name of ['stream.db', 'lampiran']) rmSync")),
  planted('backup-of-a-newer-loket-put-in-place', 'tests/backup/newer-version.test.ts', prepare('    if (set.manifest.schema > LOG_VERSION) return NEWER\n', '')),
  planted('locked-file-left-open-on-the-stick', LETS_GO, inFile('electron/backup/locked-file.ts')('      await handle.close()', '      void handle')),
  planted('restored-log-left-open', LETS_GO, restore('  } finally {\n    log.close()\n  }', '  } finally {\n    void log\n  }')),
  planted('segment-left-open', LETS_GO, inFile('electron/backup/copy-rows.ts')('    segment.close()', '    void segment')),
  planted('copy-of-the-log-left-open', LETS_GO, inFile('electron/backup/take-backup.ts')('      copy.close()', '      void copy')),
  planted('damaged-copy-of-a-scan-kept-for-ever', 'tests/backup/damaged-copies.test.ts', inFile('electron/backup/keep-attachments.ts')('.age`), { force: true })\n    gone += 1', '.age.lain`), { force: true })\n    gone += 1')),
  planted('only-copy-of-a-scan-thrown-away', 'tests/backup/damaged-copies.test.ts', inFile('electron/backup/keep-attachments.ts')("    if ((await sha256Of(path.join(scans, name)).catch(() => '')) !== name) continue\n", '    void [sha256Of, scans]\n')),
]
