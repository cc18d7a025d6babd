import { beforeEach, describe, expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { OpenOffice, sitisForm, type Person } from './open-office.ts'

describe('a disposition at the desk of its receiver', () => {
  let office: OpenOffice
  let dossier: DossierId

  beforeEach(async () => {
    office = await OpenOffice.established()
    const form = await sitisForm(office)
    dossier = form.dossier as DossierId
    await office.ask('budi', 'intake.receive', form)
  })

  const queue = async (person: Person) => (await office.ask(person, 'desk.queues', {})).queues.find(({ id }) => id === 'dispositions')
  const disposed = async (person: Person) => (await office.ask(person, 'dossier.open', { dossier })).dispositions

  test('is a queue of its own until it is done, and late in working days', async () => {
    await office.ask('nurul', 'disposition.send', { dossier, to: [office.idOf('dewi'), office.idOf('rina')], instruction: 'Untuk diproses.', nature: 'urgent', deadline: '2026-05-08', parent: null })
    expect(await queue('dewi')).toEqual({ id: 'dispositions', title: 'Disposisi untuk saya', count: 1, late: 0 })
    expect(await queue('budi')).toMatchObject({ count: 0 })
    expect((await office.ask('dewi', 'desk.queue', { queue: 'dispositions', after: '', limit: 20 })).rows.map((row) => row.dossier)).toEqual([dossier])
    office.minutesPass(6 * 24 * 60)
    expect(await queue('dewi')).toMatchObject({ count: 1, late: 1 })
    expect((await disposed('dewi'))[0]).toMatchObject({ lateDays: 1, mine: true, to: [{ name: 'Dewi Lestari', mine: true }, { name: 'Rina Kartika', mine: false }] })
    const id = (await disposed('dewi'))[0]?.disposition ?? ''
    await office.ask('dewi', 'disposition.complete', { dossier, disposition: id, report: 'Sudah diproses.' })
    expect(await queue('dewi')).toMatchObject({ count: 0, late: 0 })
    expect(await queue('rina')).toMatchObject({ count: 1 })
  })

  test('that is late is not hidden by another one about the same dossier that is not', async () => {
    for (const deadline of ['2026-05-08', '2026-06-30', null]) await office.ask('nurul', 'disposition.send', { dossier, to: [office.idOf('dewi')], instruction: 'Untuk diproses.', nature: 'ordinary', deadline, parent: null })
    office.minutesPass(6 * 24 * 60)
    expect(await queue('dewi')).toMatchObject({ count: 1, late: 1 })
  })

  test('is passed on by its receiver; the chain is kept', async () => {
    await office.ask('ratna', 'disposition.send', { dossier, to: [office.idOf('nurul')], instruction: 'Untuk dipelajari.', nature: 'ordinary', deadline: null, parent: null })
    const parent = (await disposed('nurul'))[0]?.disposition ?? ''
    expect((await office.refusal('budi', 'disposition.send', { dossier, to: [office.idOf('dewi')], instruction: 'x', nature: 'ordinary', deadline: null, parent })).message).toBe('Hanya penerima disposisi yang dapat meneruskannya.')
    await office.ask('nurul', 'disposition.send', { dossier, to: [office.idOf('dewi')], instruction: 'Untuk diproses.', nature: 'ordinary', deadline: null, parent })
    expect((await disposed('dewi')).map(({ from, parent: of }) => [from, of])).toEqual([['Ratna Dewanti', null], ['Nurul Hidayati', parent]])
  })
})
