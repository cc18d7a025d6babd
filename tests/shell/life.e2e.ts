import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { YOUNG_OPTION } from '../../electron/host/young-objects.ts'
import { logIn } from '../e2e/loket-under-test.ts'
import { type Driver, onEveryElectron } from './drivers.ts'
import { eventually } from './eventually.ts'
import { LoketWindow, PIN } from './loket-window.ts'

onEveryElectron('from the first start to the last', (driver) => {
  let loket: LoketWindow
  afterEach(async () => { await loket.remove() })

  describe('a second start', () => {
    test('ends by itself and brings the first one’s window back to the front, also a minimized one', async () => {
      loket = await LoketWindow.open(driver)
      await loket.page.getByRole('heading', { level: 1 }).waitFor()
      await loket.app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        Reflect.set(globalThis, 'focused', 0)
        window?.on('focus', () => { Reflect.set(globalThis, 'focused', Number(Reflect.get(globalThis, 'focused')) + 1) })
        window?.minimize()
      })
      expect(await loket.startAgain()).toBe(0)
      await eventually(() => loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isVisible()]))).toEqual([[false, true]])
      expect(await loket.app.evaluate(() => Number(Reflect.get(globalThis, 'focused')))).toBeGreaterThan(0)
    })

    test('while the window is just closing keeps it, with what was typed', async () => {
      loket = await LoketWindow.open(driver)
      const name = loket.page.getByRole('textbox', { name: /^Nama kantor/ })
      await name.fill('DPMPTSP Kota Pekanbaru')
      // Closed and called back in one turn: a second program may take longer to start than a closed window waits.
      const seen = await loket.app.evaluate(({ app, BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.close()
        const whileClosing = window?.isVisible()
        app.emit('second-instance')
        return whileClosing
      })
      expect(seen).toBe(false)
      await eventually(() => loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
      await new Promise((resolve) => { setTimeout(resolve, 2_000) })
      expect(await loket.startAgain()).toBe(0)
      expect(await name.inputValue()).toBe('DPMPTSP Kota Pekanbaru')
    })

    test('while the counter is still closing its files starts the app anew afterwards', async () => {
      loket = await LoketWindow.open(driver)
      await loket.page.getByRole('heading', { level: 1 }).waitFor()
      const file = path.join(loket.folder, 'relaunched')
      await loket.app.evaluate(({ app }, note) => { Reflect.set(app, 'relaunch', () => { process.getBuiltinModule('node:fs').writeFileSync(note, '') }) }, file)
      const counter = await loket.counterPid()
      process.kill(counter, 'SIGSTOP')
      const ended = loket.close()
      await eventually(() => loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
      expect(await loket.startAgain()).toBe(0)
      await eventually(() => existsSync(file)).toBe(true)
      process.kill(counter, 'SIGCONT')
      expect(await ended).toBe(0)
    })
  })

  describe('closing', () => {
    test('loses nothing typed a moment before: an intake’s last letters are in its draft', async () => {
      loket = await established(driver)
      await loket.page.keyboard.press('F2')
      await loket.page.getByRole('textbox', { name: /^Catatan/ }).pressSequentially('Pemohon kembali hari Senin', { delay: 5 })
      expect(await loket.close()).toBe(0)

      loket = await LoketWindow.open(driver, loket.folder)
      await logIn(loket.page, 'Hendra', PIN)
      const [draft] = await loket.ask('draft.list', {})
      expect((await loket.ask('draft.open', { id: draft?.id ?? '' })).content).toContain('Pemohon kembali hari Senin')
    })

    test('loses nothing of the wizard’s answers either', async () => {
      loket = await LoketWindow.open(driver)
      await loket.page.getByRole('textbox', { name: /^Nama kantor/ }).fill('DPMPTSP Kota Pekanbaru')
      await loket.close()
      loket = await LoketWindow.open(driver, loket.folder)
      expect(await loket.page.getByRole('textbox', { name: /^Nama kantor/ }).inputValue()).toBe('DPMPTSP Kota Pekanbaru')
    })

    test('with long work under way ends it, and the register is whole at the next start', async () => {
      loket = await established(driver)
      const before = await loket.ask('office.read', {})
      await loket.ask('register.export', { ...everything, format: 'pdf' })
      expect(await loket.close()).toBe(0)
      loket = await LoketWindow.open(driver, loket.folder)
      await logIn(loket.page, 'Hendra', PIN)
      expect(await loket.ask('office.read', {})).toEqual(before)
    })

    test('is not held back by a page', async () => {
      loket = await LoketWindow.open(driver)
      await loket.page.getByRole('textbox', { name: /^Nama kantor/ }).fill('x')
      loket.page.on('dialog', () => undefined)
      await loket.page.evaluate(() => { window.addEventListener('beforeunload', (event) => { event.preventDefault() }) })
      expect(await loket.close()).toBe(0)
    })
  })

  test('the window comes back where it was, as large as it was', async () => {
    loket = await LoketWindow.open(driver)
    const place = await loket.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setBounds({ x: 60, y: 40, width: 1100, height: 640 })
      return window?.getNormalBounds()
    })
    await loket.close()
    loket = await LoketWindow.open(driver, loket.folder)
    expect(await loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(place)
  })

  describe('a counter that dies', () => {
    test('an open reading is asked of the new counter, a command answered with a fault, and the screens hear that everything may have changed', async () => {
      loket = await established(driver)
      const dead = await loket.counterPid()
      if (process.platform === 'linux') expect(readFileSync(`/proc/${dead}/cmdline`, 'utf8'), 'little room for young objects').toContain(YOUNG_OPTION)
      await loket.page.evaluate(() => {
        Reflect.set(window, 'heard', [])
        window.loket?.onChanged(({ topics }) => { (Reflect.get(window, 'heard') as unknown[]).push(...topics) })
      })
      process.kill(dead, 'SIGSTOP')
      const [asked, act] = [loket.reply('session.state', {}), loket.reply('session.changeSecret', { old: PIN, fresh: '739154' })]
      await loket.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100) }))
      process.kill(dead, 'SIGKILL')
      expect(await asked).toMatchObject({ ok: true, value: { established: true, officer: null } })
      expect(await act).toMatchObject({ ok: false, fault: { reference: '' } })
      await eventually(() => loket.page.evaluate(() => Reflect.get(window, 'heard') as unknown[])).toEqual(expect.arrayContaining(['session', 'settings', 'dossiers', 'numbers', 'drafts', 'jobs']))
      expect(await loket.counterPid()).not.toBe(dead)
      expect(await loket.ask('session.state', {})).toMatchObject({ established: true, officer: null })
      await loket.page.getByRole('combobox', { name: 'Nama petugas' }).waitFor()
    })

    test('three times in a minute stops the app with a page that says what is safe; Buka lagi opens it', async () => {
      loket = await LoketWindow.open(driver)
      await loket.page.getByRole('heading', { level: 1 }).waitFor()
      for (const _time of [1, 2, 3]) {
        await eventually(() => loket.counterPid()).not.toBe(0)
        const pid = await loket.counterPid()
        process.kill(pid, 'SIGKILL')
        await eventually(() => loket.counterPid()).not.toBe(pid)
      }
      await loket.page.getByRole('heading', { level: 1, name: 'Loket berhenti' }).waitFor()
      expect(await loket.page.textContent('main')).toContain('Yang sudah tersimpan tetap aman.')
      await loket.page.getByRole('link', { name: 'Buka lagi' }).click()
      await loket.page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
      expect(await loket.ask('session.state', {})).toMatchObject({ established: false })
    })

    test('a register that cannot be opened is said so instead of an empty app', async () => {
      loket = await established(driver)
      await loket.close()
      writeFileSync(path.join(loket.folder, 'data/log.db'), 'no database at all'.repeat(400))
      loket = await LoketWindow.open(driver, loket.folder)
      await loket.page.getByRole('link', { name: 'Buka lagi' }).waitFor()
      expect(await loket.page.textContent('h1')).toBe('Berkas catatan Loket rusak')
      expect(readFileSync(path.join(loket.folder, 'data/log.db'), 'utf8')).toContain('no database at all')
    })
  })

  test('a screen that crashes is replaced by a page that says so, and leads back', async () => {
    loket = await established(driver)
    await loket.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer() })
    await eventually(() => loket.text()).toContain('Tampilan Loket berhenti')
    await loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.querySelector('a').click()"))
    await eventually(() => loket.text()).toContain('Meja saya')
  })
})

const everything = { text: '', status: 'all', year: null } as const

/** An office of one officer, who has just logged in. */
async function established(driver: Driver): Promise<LoketWindow> {
  const loket = await LoketWindow.open(driver)
  await loket.page.getByRole('heading', { level: 1 }).waitFor()
  await loket.establish()
  await logIn(loket.page, 'Hendra', PIN)
  return loket
}
