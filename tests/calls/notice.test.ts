import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { OutcomeId } from '#domain/workflow/procedure.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf } from '../../electron/sample/letters.ts'
import { BusyOffice } from './busy-office.ts'
import { acts, actInput, type Details, type Person } from './open-office.ts'

// What an applicant reads in WhatsApp at each point of the way.

let busy: BusyOffice
beforeAll(async () => {
  busy = await BusyOffice.at('2026-05-05T02:00:00.000Z')
})
afterAll(() => busy.office.counter.close())

const told = async (dossier: DossierId): Promise<string> => (await busy.office.ask('budi', 'notice.compose', { dossier })).text

test('while it is worked on: what is done with it now', async () => {
  const dossier = await busy.takesIn('Siti Rahmawati')
  const text = await told(dossier)
  expect(text).toMatch(/^Yth\. Bapak\/Ibu Siti Rahmawati,\n\nKami beritahukan bahwa permohonan .+ sedang diproses \(.+\)\.\n\nTerima kasih\.\n/)
})

test('returned: why, and what is to be brought', async () => {
  const text = await told(await busy.takesInIncomplete('Joko Susilo'))
  expect(text).toContain('dikembalikan untuk dilengkapi.\nAlasan: Surat permohonan belum ada.\n- ')
  expect(text).toContain('(Belum dibawa)\nSilakan datang ke loket kami')
})

test('signed and numbered: to be fetched; once it is fetched, that it is done', async () => {
  const dossier = await busy.takesIn('Ani Wulandari')
  await busy.getsPermit(dossier)
  expect(await told(dossier)).toMatch(/\n\nIzin untuk permohonan .+ telah terbit\. Silakan diambil di loket kami/)
  await busy.isFetched(dossier)
  expect(await told(dossier)).toMatch(/\n\nPermohonan .+ telah selesai dan diserahkan\.\n/)
})

test('withdrawn: that it is recorded', async () => {
  const dossier = await busy.takesIn('Rudi Hartono')
  const { base } = await busy.office.ask('budi', 'dossier.open', { dossier })
  await busy.office.ask('budi', 'dossier.withdraw', { dossier, base, reason: 'Pindah kota' })
  expect(await told(dossier)).toMatch(/\n\nPenarikan permohonan .+ telah kami catat\.\n/)
})

test('refused: once the letter is signed and numbered, and not before', async () => {
  const { office, today } = busy
  const dossier = await busy.takesIn('Wahyu Nugroho')
  const does = async (person: Person, details: Details = {}): Promise<unknown> => acts(office, person, dossier, details)
  for (const person of ['dewi', 'rina', 'bambang', 'nurul'] as const) await does(person)
  await office.ask('ratna', 'dossier.act', { ...(await actInput(office, 'ratna', dossier, { outcome: 'refuse' as OutcomeId })), note: 'Tempat praktik tidak memenuhi syarat.' })
  const view = await office.ask('dewi', 'dossier.open', { dossier })
  const letter = must(view.documents.find((one) => one.letter === 'refusal-letter'), 'a refusal letter')
  await office.ask('dewi', 'letter.draft', { dossier, document: letter.id, content: contentOf(letter.letter, view, today, true) })
  await does('dewi')
  await does('ratna', { signature: { date: today, place: '' } })
  expect(await told(dossier)).toContain('sedang diproses (penomoran surat penolakan)')
  await does('dewi', { numberDate: today })
  expect(await told(dossier)).toMatch(/\n\nMohon maaf, permohonan .+ belum dapat dikabulkan\. Surat penolakan beserta alasannya dapat diambil/)
})
