import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import { dairiSikro } from '../../domain/procedures/dairi-sikro.ts'
import { mayPress, play } from './keyboard.ts'
import { OfficeOfThree } from './office-of-three.ts'
import { roomWanting } from './room-wanting.ts'
import { goTo } from './several-pcs.ts'
import { untilSo, type WiredPc } from './wired-pc.ts'

// Row 8 parts the ways: of two dossiers one is granted (1–8, 16–23), one refused (1–8, 9–15).

const SERVICE = 'SIKRO – pola Dairi'
const [BUDI, DEWI, FAJAR, SLAMET, NURUL, RATNA, LILIS] = ['Budi Santoso', 'Dewi Lestari', 'Fajar Nugroho', 'Slamet Riyadi', 'Nurul Hidayati', 'Ratna Dewanti', 'Lilis Suryani'] as const
/** What is level at one is on its way to the others. */
const SEEN = { timeout: 60_000, interval: 200 }
const bar = (page: Page, words: string | RegExp): Promise<void> => page.getByRole('banner').getByText(words).waitFor()

describe('Dairi’s 23 steps over three PCs whose cables are pulled', () => {
  let office: OfficeOfThree
  let [counter, back, upstairs]: WiredPc[] = []
  let granted: DossierId
  let refused: DossierId
  const taken: DossierId[] = []

  const at = { get counter() { return must(counter, 'a PC') }, get back() { return must(back, 'a PC') }, get upstairs() { return must(upstairs, 'a PC') } }

  beforeAll(async () => {
    office = await OfficeOfThree.opened('dairi-sikro')
    ;[counter, back, upstairs] = office.pcs
  })
  afterAll(async () => { await office.close() })

  /** All the counter has of these books goes to the Back Office, and is known there. */
  async function handsOver(...books: readonly string[]): Promise<void> {
    await at.counter.desk.logIn('Yuli Astuti')
    const { runs, computers } = await at.counter.account()
    const to = must(computers.find(({ name }) => name === at.back.name), at.back.name).device
    for (const { run } of runs.filter(({ book }) => books.includes(book))) await at.counter.program.ask('hands.handOver', { run, to, count: null })
    await untilSo('the Back Office gives them', async () => (await at.back.account()).runs.filter(({ book }) => books.includes(book)).every(({ mayGive }) => mayGive !== 0))
  }

  const historiesAt = (pc: WiredPc) => Promise.all(taken.map(async (dossier) => (await pc.view(dossier)).history))
  /** But for what only concerns the PC that is asked. */
  const accountAt = async (pc: WiredPc) =>
    (await pc.account()).runs.map((run) => ({ ...run, mayGive: null, pending: false, held: run.held.map((hand) => ({ ...hand, own: false })) }))

  test('with every cable out each counter registers under its own mark; mended, all see all', async () => {
    for (const pc of office.pcs) pc.cable.cut()
    for (const pc of office.pcs) await pc.isOffline()
    for (const pc of office.pcs) {
      await pc.desk.logIn(BUDI)
      const dossier = await pc.desk.takesIn(SERVICE, `Pemohon di ${pc.name}`, 'to-check')
      await pc.does(dossier, BUDI)
      taken.push(dossier)
    }
    ;[granted, , refused] = taken as [DossierId, DossierId, DossierId]
    for (const pc of office.pcs) pc.cable.mend()
    for (const pc of office.pcs) for (const dossier of taken) await pc.seesAt(dossier, '3')
    const numbers = await Promise.all(taken.map(async (dossier) => (await at.upstairs.view(dossier)).row.registerNumber))
    expect(numbers.map((number) => number.replace(/\/REG.*/, ''))).toEqual(['0001/A', '0001/B', '0001/C'])
    const page = await office.window(at.upstairs, granted, RATNA)
    await goTo(page, 'register')
    expect(await roomWanting(page.getByRole('grid').getByText(/^0001\/A\//))).toBe(0)
    await page.context().close()
  })

  test('steps 3 to 5: a counter goes on without its cable, the desk behind it sees nothing until it is put back, then without a click; what was done is told no longer than the dossier stays', async () => {
    const [dewi, budi] = [await office.window(at.back, granted, DEWI), await office.window(at.counter, granted, BUDI)]
    at.counter.cable.cut()
    await bar(budi, /^Luring sejak/)
    await play(budi, '»1')
    await mayPress(budi, '1', 'Teruskan ke Back Office')
    await play(budi, '»1')
    const told = budi.getByRole('status').filter({ hasText: 'Dientri dan diteruskan ke Back Office. Sekarang di Backoffice/ Ka Seksi Pel II.' })
    await told.waitFor()
    await bar(budi, / · 2 pekerjaan menunggu dikirim$/)
    expect(await dewi.getByText('Langkah 5').count()).toBe(0)
    at.counter.cable.mend()
    await dewi.getByText('Langkah 5').first().waitFor()
    await bar(budi, 'Server kantor: terhubung')
    await at.back.does(granted, DEWI)
    await budi.getByText('Langkah 6').first().waitFor()
    expect(await budi.getByText('Dientri dan diteruskan ke Back Office.').count()).toBe(0)
    for (const page of [dewi, budi]) await page.context().close()
    for (const step of ['3', '4']) {
      await at.upstairs.seesAt(refused, step)
      await at.upstairs.does(refused, BUDI)
    }
    await at.back.seesAt(refused, '5')
    await at.back.does(refused, DEWI)
  })

  test('steps 6 to 8: letters are written and numbered while the server is down, while it stands still, and while nothing comes through the line', async () => {
    await handsOver('assignment', 'minutes')
    await office.server.killed()
    await at.back.isOffline()
    for (const dossier of [granted, refused]) await at.back.does(dossier, DEWI)
    await office.server.start()
    await at.counter.seesAt(refused, '7')
    office.server.signal('SIGSTOP')
    await at.back.does(granted, FAJAR)
    await at.back.does(granted, FAJAR)
    office.server.signal('SIGCONT')
    at.back.cable.hold('up')
    await at.back.does(refused, FAJAR)
    await at.back.does(refused, FAJAR, 'refuse')
    at.back.cable.mend()
    await at.upstairs.seesAt(granted, '16')
    await at.upstairs.seesAt(refused, '9')
  })

  test('steps 9 to 15: the refusal goes upstairs, is signed and numbered there behind a cut cable, and is handed over at the counter', async () => {
    await at.back.does(refused, DEWI)
    await at.upstairs.seesAt(refused, '10')
    at.upstairs.cable.cut()
    await at.upstairs.isOffline()
    for (const name of [SLAMET, NURUL, RATNA, LILIS]) await at.upstairs.does(refused, name)
    expect(await at.counter.desk.position(refused)).toMatch(/^Langkah 10 /)
    at.upstairs.cable.mend()
    await at.counter.seesAt(refused, '14')
    at.counter.cable.cut()
    await at.counter.isOffline()
    for (const _ of ['14', '15']) await at.counter.does(refused, BUDI)
    at.counter.cable.mend()
  })

  test('steps 16 to 23: the permit is printed, initialled, signed, numbered and handed over, each behind another cut', async () => {
    await at.back.does(granted, DEWI)
    at.back.cable.hold('down')
    await at.back.does(granted, DEWI)
    at.back.cable.mend()
    await at.upstairs.seesAt(granted, '18')
    await office.server.killed()
    for (const name of [SLAMET, NURUL, RATNA]) await at.upstairs.does(granted, name)
    await office.server.start()
    await at.counter.seesAt(granted, '21')
    await at.upstairs.desk.logIn(LILIS)
    expect((await at.upstairs.view(granted)).actions).toMatchObject([{ nextNumber: '', noNumber: expect.stringContaining('diberikan oleh PC Loket 1, bukan komputer ini') }])
    at.counter.cable.reset()
    for (const name of [LILIS, BUDI, BUDI]) await at.counter.does(granted, name)
  })

  test('in the end all three tell the same histories, of all 23 rows, and every number is used or in a hand', async () => {
    await office.level()
    const told = await historiesAt(at.counter)
    for (const pc of [at.back, at.upstairs]) await expect.poll(() => historiesAt(pc), SEEN).toEqual(told)
    const rows = told.flat().map(({ printedStep }) => printedStep).filter((no) => no !== '')
    expect(new Set(rows)).toEqual(new Set(dairiSikro.steps.map(({ printedNo }) => printedNo)))
    expect(new Set(rows).size).toBe(23)
    expect(await Promise.all([granted, refused].map((dossier) => at.back.desk.position(dossier)))).toEqual(['Diserahkan', 'Ditolak'])
    const account = await accountAt(at.counter)
    for (const pc of [at.back, at.upstairs]) await expect.poll(() => accountAt(pc), SEEN).toEqual(account)
    for (const { run, first, last, given, voided, lost, inHand, unaccounted, twins, strays } of account) {
      expect({ run, sum: given + voided + lost + inHand, unaccounted, twins, strays }).toEqual({ run, sum: last - first + 1, unaccounted: 0, twins: [], strays: [] })
    }
  })
})
