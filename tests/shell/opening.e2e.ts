import { expect, test } from 'vitest'
import { logIn } from '../e2e/loket-under-test.ts'
import { HeldOpening } from '../e2e/held-office.ts'
import { standIn } from './drivers.ts'
import { LoketWindow, PIN } from './loket-window.ts'

// The stand-in alone: the utility processes of the real Electron do not take the option for Node that holds a counter.
test('a counter that fell and takes long to open again says so over the desk, also in a window loaded anew, and the desk comes back by itself', async () => {
  const loket = await LoketWindow.open(standIn)
  const held = new HeldOpening(loket.folder)
  try {
    await loket.page.getByRole('heading', { level: 1 }).waitFor()
    await loket.establish()
    await logIn(loket.page, 'Hendra', PIN)
    await loket.app.evaluate((_electron, env) => { Object.assign(process.env, env) }, held.env)
    process.kill(await loket.counterPid(), 'SIGKILL')
    const checked = loket.page.getByRole('heading', { level: 1, name: 'Buku Register sedang diperiksa' })
    await checked.waitFor()
    await expect.poll(() => loket.page.getByRole('main').getByRole('status').textContent()).toContain('Data Anda aman')
    await loket.page.reload()
    await checked.waitFor()
    held.letGo(9)
    await logIn(loket.page, 'Hendra', PIN)
    expect(await checked.count()).toBe(0)
  } finally {
    held.letGo(9)
    await loket.remove()
  }
})
