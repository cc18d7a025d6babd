import { type Mutant, planted } from '../mutant.ts'

const DURABLY = 'electron/store/files/write-durably.ts'
const CONNECTION = 'electron/store/sqlite/connection.ts'
const OPEN_LOG = 'electron/store/log/open-log.ts'
const RUNNER = 'electron/store/act/act-runner.ts'

const WRITTEN = `      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(aside, file)`

/** Acts begin with what waits: everything works, and the last acts are on their way. */
const COMMIT_LATER = [
  { file: CONNECTION, from: `    this.#prepared.shared('begin immediate').run()`, to: `    if (this.#database.inTransaction) this.#prepared.shared('commit').run()\n    this.#prepared.shared('begin immediate').run()` },
  { file: RUNNER, from: '      connection.commit()\n', to: '      setTimeout(() => { if (connection.inTransaction) connection.commit() }, 5)\n' },
  { file: RUNNER, from: '      this.#running = false\n      connection.rollback()', to: '      this.#running = false' },
]

/** What does not wait for the disk, or does not say the truth about it. */
export const diskMutants: readonly Mutant[] = [
  planted('fsync-of-files-removed', 'torn', { file: DURABLY, from: WRITTEN, to: WRITTEN.replace('      fsyncSync(handle)\n', '') }),
  planted('fsync-of-folder-removed', 'torn', { file: DURABLY, from: '  fsyncFolder(dirname(file))\n', to: '' }),
  planted('attachment-not-written-durably', 'torn', {
    file: 'electron/store/attachments/attachment-folder.ts',
    from: 'writeDurably(this.#file(hash), bytes, 0o600)',
    to: 'fs.writeFileSync(this.#file(hash), bytes)',
  }, { file: 'electron/store/attachments/attachment-folder.ts', from: `import { join } from 'node:path'`, to: `import fs from 'node:fs'\nimport { join } from 'node:path'` }),
  planted('log-opened-with-normal', 'torn', { file: OPEN_LOG, from: `readonly: false, synchronous: 'FULL'`, to: `readonly: false, synchronous: 'NORMAL'` }),
  planted('garbled-row-taken-for-what-cannot-be-read', 'tests/store/garbled-rows.test.ts', { file: 'electron/store/sqlite/file-fault.ts', from: ' || error instanceof GarbledRow', to: '' }),
  planted('garbled-row-is-told-nobody', 'tests/calls/broken-register.test.ts', { file: 'electron/store/sqlite/connection.ts', from: '    } catch (error) {\n      this.#onDamage()\n', to: '    } catch (error) {\n' }),
  planted('broken-register-left-open', 'tests/calls/broken-register.test.ts', { file: 'electron/store/register/open-register.ts', from: `    if (atWork) onDamaged()\n`, to: '' }),
  planted('synchronous-forgotten-everywhere', 'torn', { file: CONNECTION, from: '  database.pragma(`synchronous = ${synchronous}`)\n', to: '' }, { file: CONNECTION, from: `  mustRead(database, 'synchronous', SYNCHRONOUS[synchronous])\n`, to: '' }),
  planted('drafts-not-fsynced', 'torn',
    { file: CONNECTION, from: '  close(): void {', to: `  unhurried(work: () => void): void {\n    this.#database.pragma('synchronous = NORMAL')\n    work()\n    this.#database.pragma('synchronous = FULL')\n  }\n\n  close(): void {` },
    { file: 'electron/store/local-stores.ts', from: 'draftWriter.save(draft)', to: 'log.unhurried(() => draftWriter.save(draft))' },
  ),
  planted('acknowledged-before-commit', 'tests/store/acts.test.ts', ...COMMIT_LATER),
  planted('acknowledged-before-commit, seen by killing', 'torture', ...COMMIT_LATER),
  planted('attachment-written-later', 'torture', {
    file: 'electron/store/attachments/attachment-folder.ts',
    from: 'if (!this.#isWhole(hash)) writeDurably(this.#file(hash), bytes, 0o600)',
    to: 'if (!this.#isWhole(hash)) setTimeout(() => writeDurably(this.#file(hash), bytes, 0o600), 20)',
  }),
  planted('mark-written-before-commit', 'tests/store/acts.test.ts > is in the log before',
    { file: RUNNER, from: '      connection.commit()\n', to: '      this.#parts.committed(events.at(-1) ?? null, transaction.numbers)\n      connection.commit()\n' }),
  planted('register-committed-before-log', 'tests/store/acts.test.ts > is in the log before',
    { file: RUNNER, from: '      connection.commit()\n      this.#head = transaction.head\n      register.commit()', to: '      register.commit()\n      register.settle()\n      connection.commit()\n      this.#head = transaction.head' }),
  planted('register-read-before-it-is-written', 'tests/store/late-register.test.ts', { file: 'electron/store/register/open-register.ts', from: 'beforeRead: () => { register.settle() }', to: 'beforeRead: () => {}' }),
  planted('act-under-way-seen-by-readers', 'tests/store/late-register.test.ts', { file: 'electron/store/sqlite/reader-beside-writer.ts', from: 'this.#writer.atRest ? atHand : own', to: 'atHand' }),
  planted('register-never-written-after-the-answer', 'tests/store/late-register.test.ts', { file: 'electron/store/register/register.ts', from: '    else setImmediate(() => { this.settle() })\n', to: '' }),
  planted('register-left-unwritten-by-the-next-act', 'tests/store/late-register.test.ts', { file: 'electron/store/register/register.ts', from: '  mustBeLevel(): void {\n    this.settle()\n', to: '  mustBeLevel(): void {\n' }),
]
