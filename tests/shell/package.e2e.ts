import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageOnStub, readFuses, type Packaged } from '../../build/check-package.ts'
import { standIn } from './drivers.ts'
import { eventually } from './eventually.ts'
import { LoketWindow, PIN } from './loket-window.ts'

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
    for (const file of ['/dist/main/main.js', '/dist/main/counter-process.js', '/dist/main/server-process.js', '/dist/main/backup/backup-thread.js', '/dist/main/store/verify/check-thread.js', '/dist/main/update/update-thread.js', '/dist/main/wilayah.br', '/dist/main/store/verify/check-thread.js', '/dist/preload/preload.cjs', '/dist/renderer/index.html', '/package.json']) expect(packaged.files).toContain(file)
    expect(files(/\.map$|\.[cm]?ts$|\.tsx$|\.md$|\/\.sources$|^\/dist\/main\/browser\.js$/)).toEqual([])
    expect(files(/^\/node_modules\/(?:electron|react|vite|vitest|playwright|@mantine|typescript)(?:\/|$)/)).toEqual([])
  })

  test('holds no package that is only for building, no test, no key and nothing that names where it was built', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>> }
    const held = new Set(files(/^\/node_modules\/.*package\.json$/).flatMap((file) => {
      const place = file.slice(1, -'/package.json'.length)
      return packages[place] === undefined ? [] : [place]
    }))
    expect(held.size).toBeGreaterThan(15)
    expect([...held].filter((place) => packages[place]?.dev === true || packages[place]?.devOptional === true)).toEqual([])
    const folders = new Set(files(/^\/node_modules\//).map((file) => /^\/(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(`${file}/`)?.[1] ?? '').filter((place) => !/^node_modules\/@[^/]+$/.test(place)))
    expect([...folders].filter((place) => place !== '' && packages[place] === undefined)).toEqual([])
    expect(files(/\.(?:test|e2e|spec)\.\w+$|\/(?:__tests__|fixtures)\/|\.(?:pem|p12|pfx|env|npmrc)$|\/\.(?:env|git|npmrc)/)).toEqual([])
    const own = globSync('dist/**/*.{js,cjs,html,css,json,txt}', { cwd: packaged.app }).map((file) => ({ file, text: readFileSync(path.join(packaged.app, file), 'utf8') }))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter(({ text }) => text.includes(process.cwd()) || /-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9+/]|^\/\/# sourceMappingURL=/m.test(text)).map(({ file }) => file)).toEqual([])
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

  test('starts: the wizard comes, F1 opens the guide, the register is made, papers have their fonts, and each thread beside the counter does its work', async () => {
    const loket = await LoketWindow.open(standIn, path.join(folder, 'office'), { app: packaged.app, env: {} })
    const { page } = loket
    try {
      await page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
      expect(await loket.ask('session.state', {})).toMatchObject({ established: false, version: '0.1.0' })
      await page.keyboard.press('F1')
      await page.getByRole('dialog', { name: 'Bantuan' }).getByRole('heading', { level: 2, name: 'Membuka Loket pertama kali' }).waitFor()
      const officer = await loket.establish()
      await loket.ask('session.logIn', { officer, secret: PIN })
      const stick = mkdtempSync(path.join(tmpdir(), 'loket-FLASHDISK-'))
      await loket.ask('backup.set', { folder: stick, passPhrase: 'kopi pahit tiga gelas' })
      await loket.ask('backup.now', {})
      expect(await loket.ask('backup.status', {})).toMatchObject({ state: 'level', problem: '' })
      await loket.ask('check.start', {})
      await eventually(async () => (await loket.ask('check.status', {})).finished?.findings ?? null).toEqual([])
      expect(await loket.reply('update.look', { source: stick })).toMatchObject({ ok: false, refusal: { code: 'not-found', message: expect.stringContaining('Tidak ada pembaruan Loket di sana') as string } })
      expect(await page.evaluate(async () => (await (await fetch('/papers/uji-slip.pdf')).text()).slice(0, 5))).toBe('%PDF-')
      expect(await loket.ask('region.search', { text: 'Mempawah' })).not.toEqual([])
      rmSync(stick, { recursive: true, force: true })
    } finally {
      await loket.remove()
    }
  })
})
