import { describe, expect, test } from 'vitest'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { mayResubmit } from '#domain/workflow/resubmit.ts'
import { mayWithdraw } from '#domain/workflow/withdraw.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { HAND_OVER, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { generalProcedure } from './general-procedure.ts'

const { sari, budi, rina, hendra, dewi, yusuf, tono, lina, mega, agus } = people
const offered = (office: OfficeInMemory, officer: Officer) => availableActions({ procedure: office.procedure, dossier: office.dossier, officer, office: office.office })
const asks = (office: OfficeInMemory, officer: Officer) => offered(office, officer).actions.map((action) => [action.outcome.id, action.asks])

describe('what is offered', () => {
  test('W-71 every outcome tells what it asks for', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('to-check'))
    expect(asks(office, sari)).toEqual([['complete', ['checklist']], ['return', ['return-slip']]])
    office.does(sari, office.act('complete'))
    expect(asks(office, budi)).toEqual([['printed', []], ['return', ['return-slip']]])
    office.does(budi, office.act('printed'))
    expect(asks(office, rina)).toEqual([['initialled', []], ['send-back', ['reason']], ['return', ['return-slip']]])
    for (const officer of [rina, hendra, dewi]) office.does(officer, office.act('initialled'))
    expect(asks(office, yusuf)).toEqual([['signed', ['signature-wet']], ['send-back', ['reason']], ['return', ['return-slip']], ['refuse', ['reason']]])
    office.does(yusuf, office.act('signed'))
    expect(asks(office, budi)).toEqual([['numbered', ['number']]])
    office.does(budi, office.act('numbered'))
    expect(asks(office, sari)).toEqual([['handed-over', ['hand-over']]])
  })

  test('W-71 a refusal asks why, a signature in a row of two is asked of each, a number only once', () => {
    const office = new OfficeInMemory(generalProcedure)
    office.does(sari, office.receive('complete'))
    office.does(tono, office.act('skip'))
    expect(asks(office, tono)).toEqual([['verified', []], ['return', ['return-slip']], ['refuse', ['reason']]])
    office.does(lina, office.act('verified'))
    office.does(budi, office.act('drafted'))
    expect(asks(office, lina)).toEqual([['initialled', ['signature-wet']], ['wrong', ['reason']]])
    office.does(lina, office.act('initialled'))
    office.does(mega, office.act('initialled'))
    expect(asks(office, budi)).toEqual([['numbered', ['number']]])
    office.does(budi, office.act('numbered'))
    expect(asks(office, yusuf)).toEqual([['signed', ['signature-electronic']], ['wrong', ['reason']]])
    office.does(yusuf, office.act('wrong', {}, 'Nama salah.'))
    office.does(budi, office.act('drafted'))
    office.does(lina, office.act('initialled'))
    office.does(mega, office.act('initialled'))
    expect(asks(office, budi)).toEqual([['numbered', []]])
  })

  test('W-70 taking in again and withdrawing are offered to whom they are let through', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    const offers = (officer: Officer) => {
      const context = { procedure: office.procedure, dossier: office.dossier, officer, office: office.office }
      return [mayResubmit(context).ok, mayWithdraw(context).ok]
    }
    office.does(sari, office.receive('to-check'))
    expect([sari, budi, mega].map(offers)).toEqual([[false, true], [false, false], [false, true]])
    office.does(sari, office.act('return', { returnSlip: { reason: 'Foto buram.', missing: [] } }))
    expect([sari, budi, mega].map(offers)).toEqual([[true, true], [false, false], [false, true]])
    office.does(sari, { do: 'withdraw', base: office.dossier.lastTransition, reason: 'Batal.' })
    expect([sari, budi, mega].map(offers)).toEqual([[false, false], [false, false], [false, false]])
  })

  test('W-72 who can do nothing is told why', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(agus, office.receive('to-check'))
    expect(offered(office, budi)).toEqual({ actions: [], reason: 'Langkah 2 (Pemeriksaan kelengkapan berkas) hanya dapat dikerjakan oleh Front Office. Serahkan kepada petugas yang memegang peran itu.' })
    office.does(sari, office.act('return', { returnSlip: { reason: 'Foto buram.', missing: [] } }))
    expect(offered(office, sari).reason).toBe('Berkas sedang di pemohon untuk dilengkapi. Catat bila berkasnya sudah masuk kembali.')
    office.does(sari, { do: 'resubmit', base: office.dossier.lastTransition, checklist: [], note: '', attachments: [] })
    office.does(sari, office.act('complete'))
    office.office = { ...office.office, policy: { ...office.office.policy, sameOfficerTwoRoles: false } }
    expect(offered(office, agus).reason).toContain('tidak membolehkan satu petugas bertindak dalam dua peran')
    office.does(sari, { do: 'withdraw', base: office.dossier.lastTransition, reason: 'Batal.' })
    expect(offered(office, sari).reason).toContain('sudah selesai (ditarik kembali)')
    expect(offered(office, sari).actions).toEqual([])
  })

  test('W-73 who holds it: the lane, the recorder of the applicant’s step, the applicant, the end', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('complete'))
    const holder = () => rolesNow(office.procedure, office.dossier).title
    office.does(budi, office.act('printed'))
    expect(holder()).toBe('JF Analis Kebijakan Ahli Muda')
    for (const officer of [rina, hendra, dewi]) office.does(officer, office.act('initialled'))
    office.does(yusuf, office.act('signed'))
    office.does(budi, office.act('numbered'))
    expect(holder()).toBe('Pemohon (dicatat Front Office)')
    office.does(sari, office.act('handed-over', { handOver: HAND_OVER }))
    expect(rolesNow(office.procedure, office.dossier)).toEqual({ roles: [], title: 'Diserahkan' })
    const other = new OfficeInMemory(generalProcedure)
    other.does(sari, other.receive('complete'))
    other.does(tono, other.act('skip'))
    expect(rolesNow(other.procedure, other.dossier)).toEqual({ roles: ['technical-team', 'section-head'], title: 'Tim Teknis atau Kasi' })
  })
})
