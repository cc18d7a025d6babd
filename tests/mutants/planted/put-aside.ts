import { inFile, type Mutant, planted } from '../mutant.ts'

const inPlace = inFile('electron/store/salvage/put-in-place.ts')
const PARTS = "for (const part of ['', '-wal', '-shm']) {"

/** What is lost of files that are put aside, or of one that takes another's place; and what is read of one before it is committed. */
export const putAsideMutants: readonly Mutant[] = [
  planted('damaged-log-goes-aside-without-its-wal', 'tests/store/salvage.test.ts > write-ahead log', inPlace('  if (existsSync(`${damaged}-wal`) && damaged !== aside) renameSync(`${damaged}-wal`, `${aside}-wal`)\n', '')),
  planted('new-log-comes-before-the-old-is-gone', 'tests/store/durable-order.test.ts > emptied', inPlace('goesAside(name, files)\n  fsyncFolder(files.data)\n', 'goesAside(name, files)\n')),
  planted('foreign-register-put-aside-without-its-wal', 'tests/bad-days/mixed-up.test.ts > register.db is put aside', inFile('electron/store/register/foreign-register.ts')(PARTS, "for (const part of ['']) {")),
  planted('foreign-stream-put-aside-without-its-wal', 'tests/bad-days/joined.test.ts > another office', inFile('electron/store/stream/foreign-stream.ts')(PARTS, "for (const part of ['']) {")),
  planted('next-start-not-told-where-to-ask', 'tests/host/data-lock.test.ts', inFile('electron/host/data-lock.ts')('    renameSync(fresh, this.#file)\n', '')),
  planted('cut-wal-read-beyond-its-end', 'tests/store/committed-pages.test.ts', inFile('electron/store/salvage/committed-pages.ts')('at + FRAME_HEADER + pageSize <= wal.length', 'at + FRAME_HEADER - pageSize <= wal.length')),
  planted('salvaged-file-left-open', 'tests/store/salvage.test.ts > no file of the folder open', inFile('electron/store/salvage/salvage.ts')('  } finally {\n    made.close()\n  }', '  } finally {\n    void made\n  }')),
  planted('what-is-not-committed-read', 'tests/store/reader-beside-writer.test.ts', inFile('electron/store/sqlite/reader-beside-writer.ts')('this.#writer.atRest ? atHand : own', 'atHand')),
  planted('half-done-taken-for-at-rest', 'tests/store/reader-beside-writer.test.ts', inFile('electron/store/sqlite/connection.ts')('return !this.#database.inTransaction', 'return this.#database.inTransaction')),
  planted('kept-for-later-taken-for-at-rest', 'tests/store/reader-beside-writer.test.ts', inFile('electron/store/sqlite/late-connection.ts')('this.#kept.length === 0 && super.atRest', 'super.atRest')),
  planted('full-disk-taken-for-a-damaged-file', 'tests/store/sqlite.test.ts > no damage of the file', inFile('electron/store/sqlite/statement.ts')("&& error.code.startsWith('SQLITE_CORRUPT')", "&& error.code.startsWith('SQLITE_')")),
]
