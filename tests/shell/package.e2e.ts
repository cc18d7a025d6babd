import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageOnStub, readFuses, type Packaged } from '../../build/check-package.ts'
import '../../protocol/bridge.ts'
import { launch, standIn } from './drivers.ts'

/** In the order of Electron's wire. */
const FUSES = ['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeCliInspect', 'embeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar', 'loadBrowserProcessSpecificV8Snapshot', 'grantFileProtocolExtraPrivileges']
const ON = ['cookieEncryption', 'embeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar']

describe('what electron-builder.yml makes of Loket, with a stub for Electron’s binary', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-package-'))
  let packaged: Packaged
  const files = (pattern: RegExp): readonly string[] => packaged.files.filter((file) => pattern.test(file))

  beforeAll(async () => { packaged = await packageOnStub(folder) })
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

  test('is what was built and what it needs at run time, and nothing else', () => {
    expect(files(/^\/(?!dist\/|node_modules\/)[^/]+\/|^\/[^/]+$/).filter((file) => !['/dist', '/node_modules', '/package.json'].includes(file))).toEqual([])
    for (const file of ['/dist/main/main.js', '/dist/main/counter-process.js', '/dist/main/backup/backup-thread.js', '/dist/main/store/verify/check-thread.js', '/dist/preload/preload.cjs', '/dist/renderer/index.html', '/package.json']) expect(packaged.files).toContain(file)
    expect(files(/\.map$|\.[cm]?ts$|\.tsx$|\.md$|\/\.sources$|^\/dist\/main\/browser\.js$/)).toEqual([])
    expect(files(/^\/node_modules\/(?:electron|react|vite|vitest|playwright|@mantine|typescript)(?:\/|$)/)).toEqual([])
  })

  test('holds the parts that are found by their path only: fonts of the papers, pdfmake’s inner modules', () => {
    for (const font of ['arimo', 'tinos']) expect(files(new RegExp(`^/node_modules/@fontsource/${font}/files/.*latin-(?:400|700)-normal\\.woff$`)).length).toBeGreaterThan(0)
    expect(packaged.files).toContain('/node_modules/pdfmake/js/DocumentContext.js')
  })

  test('holds the user guide: its pages in the bundle, its pictures beside', () => {
    const pictures = globSync('docs/panduan/gambar/*.png').map((file) => path.basename(file, '.png'))
    expect(pictures.length).toBeGreaterThan(20)
    expect(pictures.filter((name) => files(new RegExp(`^/dist/renderer/assets/${name}-[\\w-]{8}\\.png$`)).length !== 1)).toEqual([])
    expect(globSync('dist/renderer/assets/*.js', { cwd: packaged.app }).some((file) => readFileSync(path.join(packaged.app, file), 'utf8').includes('# Bila komputer rusak'))).toBe(true)
  })

  test('keeps native parts beside the archive, for this system and no other', () => {
    const native = files(/\.node$/)
    expect(native.filter((file) => /darwin|win32|musl/.test(file))).toEqual([])
    expect(native.length).toBeGreaterThanOrEqual(2)
    for (const file of native) expect(existsSync(path.join(packaged.unpacked, file))).toBe(true)
  })

  test('has its fuses set', () => {
    const wire = readFuses(packaged.executable)
    expect(FUSES.filter((_, at) => wire[at] === '1')).toEqual(ON)
  })

  test('finds every package its processes ask for inside itself', () => {
    const wanted = globSync('dist/main/**/*.js', { cwd: packaged.app }).flatMap((file) => {
      const source = readFileSync(path.join(packaged.app, file), 'utf8')
      return [...source.matchAll(/(?:\bfrom|\bimport\(|\brequire(?:\.resolve)?\()\s*["']((?:node:)?@?[a-z][\w@./-]*)["']/g)].map(([, name = '']) => ({ name, file }))
    }).filter(({ name }) => name !== 'electron' && !isBuiltin(name))
    expect(wanted.map(({ name }) => name)).toContain('better-sqlite3')
    for (const { name, file } of wanted) {
      const found = createRequire(pathToFileURL(path.join(packaged.app, file))).resolve(name)
      expect(found.startsWith(packaged.app + path.sep), `${name}, asked for by ${file}`).toBe(true)
    }
  })

  test('starts: the counter opens its register, the wizard comes, and F1 opens the guide', async () => {
    const app = await launch(standIn, { app: packaged.app, home: path.join(folder, 'home'), env: { LOKET_DATA: path.join(folder, 'data'), LOKET_KEYS: path.join(folder, 'keys') } })
    try {
      const page = await app.firstWindow()
      await page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
      expect(await page.evaluate(async () => window.loket?.call('session.state', { input: {} }))).toMatchObject({ ok: true, value: { established: false, version: '0.1.0' } })
      await page.keyboard.press('F1')
      await page.getByRole('dialog', { name: 'Bantuan' }).getByRole('heading', { level: 2, name: 'Membuka Loket pertama kali' }).waitFor()
    } finally {
      await app.close()
    }
  })
})
