import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DossierId } from '../../domain/ids.ts'
import { builtInProcedures } from '../../domain/procedures/built-in.ts'
import { pressOutcome } from './acting.ts'
import { clerkWindow, launchBrowser, logIn } from './loket-under-test.ts'
import { NAME, OneOfficerOffice, PIN } from './one-officer-office.ts'
import { OUTSIDER, writeLettersByKeys } from './writing.ts'

const SERVICES: Readonly<Record<string, string>> = {
  'mempawah-sikro': 'SIKRO – pola Mempawah',
  'mempawah-standard-certificate': 'Sertifikat Standar – pola Mempawah',
  'kampar-izin-kerja-ro': 'Izin Kerja RO – pola Kampar',
  'pekanbaru-sikro': 'SIKRO – pola Pekanbaru',
  'dairi-sikro': 'SIKRO – pola Dairi',
}

/** What the notice of an act offers. */
const TO_PRINT = /^(Lihat dan cetak .*|Cetak .*\(F9\))$/
/** Rows of the SOPs that leave something to be printed, each with what is offered there. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  'mempawah-sikro': ['2 Lihat dan cetak resi tanda terima', '4 Lihat dan cetak surat izin', '7 Lihat dan cetak surat izin'],
  'mempawah-standard-certificate': ['2 Lihat dan cetak resi tanda terima', '4 Lihat dan cetak surat izin', '7 Lihat dan cetak surat izin'],
  'kampar-izin-kerja-ro': ['2 Lihat dan cetak resi tanda terima', '3 Lihat dan cetak blanko izin', '5 Lihat dan cetak surat izin', '6 Cetak lembar ekspedisi (F9)'],
  'pekanbaru-sikro': ['2 Lihat dan cetak resi tanda terima', '3 Lihat dan cetak blanko izin', '8 Cetak surat izin (F9)', '9 Cetak lembar ekspedisi (F9)'],
  'dairi-sikro': ['3 Lihat dan cetak resi tanda terima', '4 Lihat dan cetak lembar disposisi', '17 Lihat dan cetak blanko izin', '21 Cetak surat izin (F9)', '23 Cetak lembar ekspedisi (F9)'],
}

/** Rows that decide: more than one outcome stands in the SOP, or one that refuses. */
const decisionsOf = (procedure: (typeof builtInProcedures)[number]) =>
  procedure.steps
    .filter((step) => !step.assumed && (step.outcomes.filter((outcome) => !outcome.assumed).length > 1 || step.outcomes.some((outcome) => outcome.kind === 'refuse')))
    .flatMap((step) => step.outcomes.map((outcome) => ({ step, outcome })))

describe('each SOP by keyboard', () => {
  let browser: Browser
  let office: OneOfficerOffice
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    browser = await launchBrowser()
    office = await OneOfficerOffice.established()
    const window = await clerkWindow(browser, await office.loket.freshLink())
    page = window.page
    complaints = window.complaints
    await logIn(page, NAME, PIN)
  })
  afterAll(async () => {
    await browser.close()
    await office.loket.remove()
  })

  /** Its page, by address, as a scan would open it. */
  async function show(dossier: DossierId): Promise<void> {
    await page.evaluate((id) => { window.location.hash = `#/berkas/${id}` }, dossier)
    const { row } = await office.open(dossier)
    await page.getByRole('heading', { level: 1 }).filter({ hasText: row.applicantName }).waitFor()
  }

  for (const procedure of builtInProcedures) {
    const service = SERVICES[procedure.id] ?? ''
    // Dairi's letters are written by keyboard in dairi-team.
    const write = procedure.id === 'dairi-sikro' ? undefined : writeLettersByKeys

    test(`${service}: from the first row to the last`, { timeout: 120_000 }, async () => {
      const dossier = await office.takeIn(service, `Pemohon ${procedure.sop.region}`, 'to-check')
      await show(dossier)
      const offered: string[] = []
      for (let acts = 0, here = await office.open(dossier); acts < 40 && here.row.status !== 'ended'; acts += 1) {
        const no = here.steps.find(({ state }) => state === 'here')?.printedNo
        here = (await pressOutcome(page, office, dossier, undefined, write)).after
        await page.getByText(here.row.position).first().waitFor()
        await page.getByRole('complementary', { name: 'Pemegang dan tindakan' }).getByText(here.history.at(-1)?.what ?? '').waitFor()
        offered.push(...(await page.getByRole('button', { name: TO_PRINT }).allTextContents()).map((label) => `${no} ${label}`))
      }
      expect(offered).toEqual(PRINTED[procedure.id])
      await page.getByText('Diserahkan').first().waitFor()
      const view = await office.open(dossier)
      expect(view.row).toMatchObject({ status: 'ended', position: 'Diserahkan' })
      const usual = view.history.map((row) => row.printedStep).filter((no) => no !== '')
      expect([...new Set(usual)]).toEqual(view.steps.filter((step) => step.state === 'done' && !step.assumed).map((step) => step.printedNo))
      expect(view.documents.find((one) => one.letter === 'permit')).toMatchObject({ number: { text: view.row.permitNumber } })
      const minutes = view.documents.find((one) => one.letter === 'minutes')
      if (write !== undefined && minutes !== undefined) expect(minutes.signatures.map(({ signer }) => signer)).toEqual([NAME, OUTSIDER])
    })

    test(`${service}: each outcome of each decision`, { timeout: 240_000 }, async () => {
      for (const { step, outcome } of decisionsOf(procedure)) {
        const dossier = await office.takeIn(service, `Pemohon ${step.id} ${outcome.id}`, 'to-check')
        await office.goOnTo(dossier, step.id)
        await show(dossier)
        const { after } = await pressOutcome(page, office, dossier, outcome.id)
        const said = `${step.printedNo} ${outcome.label}`
        expect(after.history.map((row) => row.what), said).toContain(outcome.done)
        if ('step' in outcome.to && step.actor.kind !== 'inOrder') expect(after.step, said).toBe(outcome.to.step)
        if ('waitForApplicant' in outcome.to) expect(after, said).toMatchObject({ canResubmit: true, row: { status: 'waiting-applicant' } })
      }
    })

    test(`${service}: refused to the end, with a letter, a signature, a number and a hand-over`, { timeout: 120_000 }, async () => {
      const refusing = procedure.steps.find((step) => step.outcomes.some((outcome) => outcome.kind === 'refuse'))
      const dossier = await office.takeIn(service, `Ditolak ${procedure.sop.region}`, 'to-check')
      await office.goOnTo(dossier, refusing?.id ?? '')
      await show(dossier)
      await pressOutcome(page, office, dossier, refusing?.outcomes.find((outcome) => outcome.kind === 'refuse')?.id, write)
      for (let acts = 0; acts < 15 && (await office.open(dossier)).row.status !== 'ended'; acts += 1) await pressOutcome(page, office, dossier, undefined, write)
      const view = await office.open(dossier)
      expect(view.row).toMatchObject({ status: 'ended', position: 'Ditolak' })
      expect(view.documents.find((one) => one.letter === 'refusal-letter')).toMatchObject({ number: { text: view.row.permitNumber } })
      expect(view.printable.map((paper) => paper.kind)).toEqual(expect.arrayContaining(['refusal-letter', 'dispatch-slip']))
    })
  }

  test('the browser had nothing to complain of', () => {
    expect(complaints).toEqual([])
  })
})
