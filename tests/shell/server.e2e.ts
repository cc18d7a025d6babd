import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { standIn } from './drivers.ts'
import { eventually } from './eventually.ts'
import { LoketWindow, PIN } from './loket-window.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('the window’s host keeps the office’s server in a process of its own, and the PC is in touch with it', async () => {
  const loket = await LoketWindow.open(standIn, mkdtempSync(path.join(tmpdir(), 'loket-server-')), { app: root, env: { LOKET_SERVER_PORT: '0' } })
  try {
    await loket.page.getByRole('heading', { level: 1, name: 'Kantor dan kop surat' }).waitFor()
    const officer = await loket.establish()
    await loket.ask('session.logIn', { officer, secret: PIN })
    expect(await loket.ask('server.begin', { name: 'PC Front Office' })).toMatchObject({ code: 'A' })
    await eventually(async () => (await loket.ask('sync.standing', {}).catch(() => null))?.state).toBe('in-touch')
    await loket.ask('session.logIn', { officer, secret: PIN })
    expect(await loket.ask('server.standing', {})).toMatchObject({ state: 'running', asked: true })
  } finally {
    await loket.remove()
  }
})
