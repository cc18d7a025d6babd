import { inFile, type Mutant, planted } from '../mutant.ts'

const ORDER = 'tests/store/durable-order.test.ts'
const arriving = inFile('electron/store/attachments/arriving-scans.ts')
const made = inFile('electron/store/register/make-register.ts')
const inPlace = inFile('electron/store/salvage/put-in-place.ts')
const prepared = inFile('electron/backup/prepare-restore.ts')
const placed = inFile('electron/backup/place-restored.ts')
const taken = inFile('electron/update/take-release.ts')
const installed = inFile('electron/update/installer.ts')
const mark = inFile('electron/host/server-mark.ts')

/** Every other fsync: what is put in place, and is only half there after a power cut. */
export const durableMutants: readonly Mutant[] = [
  planted('scan-of-another-pc-not-fsynced', ORDER, arriving('      fsyncSync(handle)\n', '      void fsyncSync\n')),
  planted('scan-of-another-pc-not-named-durably', ORDER, arriving('    fsyncFolder(this.#attachments)\n', '    void fsyncFolder\n')),
  planted('scan-of-another-pc-named-first', ORDER, arriving(`    const handle = openSync(file, 'r+')`, `    renameSync(file, join(this.#attachments, hash))\n    const handle = openSync(join(this.#attachments, hash), 'r+')`), arriving('    renameSync(file, join(this.#attachments, hash))\n    fsync', '    fsync')),
  planted('made-register-not-fsynced', ORDER, made('  fsyncFile(aside)\n', '  void fsyncFile\n')),
  planted('made-register-not-named-durably', ORDER, made('  fsyncFolder(dirname(file))\n', '  void fsyncFolder\n')),
  planted('salvaged-log-not-fsynced', ORDER, inFile('electron/store/salvage/salvage.ts')('    fsyncSync(handle)\n', '    void fsyncSync\n')),
  planted('damaged-log-not-put-aside-durably', ORDER, inPlace('path.join(data, `log.db${rest}`), { force: true })\n  fsyncFolder(data)\n', 'path.join(data, `log.db${rest}`), { force: true })\n')),
  planted('salvaged-log-not-named-durably', ORDER, inPlace(`'log.db'))\n  fsyncFolder(data)\n`, `'log.db'))\n`)),
  planted('former-register-not-put-aside-durably', ORDER, inPlace("  goesAside('register.db', files)\n  fsyncFolder(files.data)\n", "  goesAside('register.db', files)\n")),
  planted('restored-files-not-listed-durably', ORDER, prepared('    fsyncFolder(aside)\n', '')),
  planted('restored-not-named-durably', ORDER, prepared('    fsyncFolder(data)\n', '')),
  planted('restored-scans-not-named-durably', ORDER, placed('  fsyncFolder(to)\n', '')),
  planted('restored-log-not-named-durably', ORDER, placed('  fsyncFolder(data)\n', '')),
  planted('log-placed-before-its-scans', ORDER, placed('  const [from, to] =', `  renameSync(path.join(whole, 'log.db'), path.join(data, 'log.db'))\n  const [from, to] =`), placed(`  renameSync(path.join(whole, 'log.db'), path.join(data, 'log.db'))\n  fsyncFolder(data)`, '  fsyncFolder(data)')),
  planted('installer-not-fsynced', ORDER, taken('    fsyncSync(handle)\n', '    void fsyncSync\n')),
  planted('installer-not-named-durably', ORDER, taken('    fsyncFolder(folder)\n', '    void fsyncFolder\n')),
  planted('appimage-not-fsynced', ORDER, installed('      fsyncSync(handle)\n', '      void fsyncSync\n')),
  planted('appimage-not-named-durably', ORDER, installed('  fsyncFolder(path.dirname(old))\n', '  void fsyncFolder\n')),
  planted('server-folder-not-listed-durably', ORDER, mark('  if (made !== undefined) fsyncFolder(path.dirname(folder))\n', '  void made\n')),
  planted('server-mark-not-written-durably', ORDER, mark('writeDurably(fileIn(folder), JSON.stringify(mark), 0o600)', 'writeFileSync(fileIn(folder), JSON.stringify(mark))'), mark('mkdirSync, readFileSync, rmSync }', 'mkdirSync, readFileSync, rmSync, writeFileSync }')),
  planted('server-mark-comes-back', ORDER, mark('  rmSync(fileIn(folder), { force: true })\n  fsyncFolder(folder)\n', '  rmSync(fileIn(folder), { force: true })\n')),
]
