import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeForm } from '../fuzz/office.ts'
import type { Heard, Shot } from '../fuzz/target.ts'
import { onEveryElectron } from './drivers.ts'
import { eventually } from './eventually.ts'
import { LoketWindow, PIN } from './loket-window.ts'

const PEOPLE = /Siti|Rahmawati|1471014502950001|0812|6281276543210|Melati/

onEveryElectron('what stands over the windows and is said beside them', (driver) => {
  let loket: LoketWindow
  const said: string[] = []
  beforeAll(async () => {
    loket = await LoketWindow.open(driver)
    const { stdout, stderr } = loket.app.process()
    for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => { said.push(chunk.toString('utf8')) })
  })
  afterAll(async () => { await loket.remove() })

  const send = async (shots: readonly Shot[]): Promise<readonly Heard[]> => {
    const heard: Heard[] = []
    for (const shot of shots) if (shot.kind === 'call') heard.push({ status: 200, text: JSON.stringify(await loket.send(shot.name, JSON.parse(shot.body))) })
    return heard
  }

  test('names nobody: Siti’s dossier is taken in, searched for, opened, revealed and printed', async () => {
    await loket.page.getByRole('heading', { level: 1 }).waitFor()
    const officer = await loket.establish()
    await loket.ask('session.logIn', { officer, secret: PIN })
    const form = await intakeForm(send)
    await loket.ask('intake.receive', form)
    const titles = new Set<string>()
    const windows = async (): Promise<readonly string[]> => loket.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()))
    const look = async (address: string, heading: string | RegExp): Promise<void> => {
      await loket.page.evaluate((hash) => { window.location.hash = hash }, address)
      await loket.page.getByRole('heading', { level: 1, name: heading }).waitFor()
      titles.add(await loket.page.title())
      for (const title of await windows()) titles.add(title)
    }
    await loket.page.reload()
    await look('/register', 'Buku Register')
    await loket.page.getByRole('textbox', { name: 'Cari' }).fill('Siti Rahmawati')
    await loket.page.getByRole('grid', { name: 'Buku Register' }).getByText('Siti Rahmawati').waitFor()
    await look(`/berkas/${form.dossier}`, /./)
    await loket.page.getByText('Siti Rahmawati').first().waitFor()
    await loket.ask('dossier.reveal', { dossier: form.dossier })
    const { path: paper } = await loket.ask('paper.issue', { dossier: form.dossier, kind: 'receipt' })
    await loket.page.evaluate((asked) => window.loket?.print(asked, 'slip'), paper)
    await eventually(() => windows()).toEqual(['Loket'])
    await look('/daftar', 'Daftar')
    expect([...titles].filter((title) => PEOPLE.test(title))).toEqual([])
    expect([...titles]).toEqual(expect.arrayContaining(['Loket', 'Buku Register – Loket', 'Daftar – Loket']))
    expect(await loket.page.evaluate(() => window.location.href)).not.toMatch(PEOPLE)
    const logs = path.join(loket.folder, 'data', 'catatan')
    expect(readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8')).join('')).not.toMatch(PEOPLE)
    expect(said.join('')).not.toMatch(PEOPLE)
  })
})
