import { type Mutant, planted } from '../mutant.ts'

const LOCKED = 'electron/backup/locked-file.ts'
const RESTORE = 'electron/backup/restore-set.ts'

/** What makes a backup less than it says. */
export const backupMutants: readonly Mutant[] = [
  planted('backup-part-not-fsynced', 'tests/backup/durable-order.test.ts', { file: LOCKED, from: '      await handle.sync()\n', to: '' }),
  planted('backup-part-not-renamed-durably', 'tests/backup/durable-order.test.ts', { file: LOCKED, from: '  fsyncFolder(path.dirname(to))\n', to: '' }),
  planted('backup-acknowledged-before-its-part', 'tests/backup/durable-order.test.ts', { file: 'electron/backup/take-backup.ts', from: '  await lockFile(file, locked, recipient)\n  return', to: '  const wait = lockFile(file, locked, recipient)\n  await new Promise((resolve) => setTimeout(resolve, 30))\n  void wait\n  return' }),
  planted('backup-names-its-part-before-it-is-whole', 'tests/backup/durable-order.test.ts', { file: LOCKED, from: 'const aside = `${to}${UNFINISHED}`', to: 'const aside = to' }),
  planted('attachments-left-out-of-the-backup', 'tests/backup/backup.test.ts', { file: 'electron/backup/backup-round.ts', from: `  await keepAttachments(path.join(data, 'lampiran'), folder, source.recipient)\n`, to: '' }),
  planted('parts-added-to-another-logs-set', 'tests/backup/swapped.test.ts', { file: 'electron/backup/take-backup.ts', from: ' && headOf(log, head.place).hash === head.hash', to: '' }),
  planted('restore-without-hash-of-parts', 'tests/backup/swapped.test.ts', { file: RESTORE, from: `if (!existsSync(locked) || (await sha256Of(locked)) !== part.sha256) throw`, to: 'if (!existsSync(locked)) throw' }),
  planted('restore-without-hash-of-attachments', 'tests/backup/swapped.test.ts', { file: RESTORE, from: 'if (whole !== name) {', to: `if (whole === '') {` }),
  planted('restored-end-not-compared', 'tests/backup/swapped.test.ts', { file: 'electron/backup/check-backup.ts', from: 'return found.place === head.place && found.hash === head.hash ?', to: 'return found.place >= 0 || head.place >= 0 ?' }),
  planted('restore-over-a-register-in-use', 'tests/backup/place-restored.test.ts', { file: 'electron/backup/place-restored.ts', from: ` && isEmpty(path.join(data, 'log.db'))) moveIn`, to: ') moveIn' }),
  planted('older-sets-cleared-unseen', 'tests/backup/backup.test.ts', { file: 'electron/backup/backup-round.ts', from: 'await compareSet(source, set, key)\n', to: '' }),
]
