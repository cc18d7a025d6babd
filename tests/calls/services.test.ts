import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServiceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { OpenOffice, PIN, STAFF } from './open-office.ts'

let office: OpenOffice
beforeAll(async () => {
  office = new OpenOffice()
  const { books } = await office.ask('hendra', 'setup.options', {})
  const { officer } = await office.ask('hendra', 'setup.establish', {
    office: sampleOffice,
    officer: { name: STAFF.hendra.name, nip: '', rank: '', desk: STAFF.hendra.desk, roles: [], secret: PIN },
    services: ['pekanbaru-sikro'],
    books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
    alone: true,
  })
  office.officers.set('hendra', officer)
})
afterAll(() => office.counter.close())

const procedureOf = async (id: string) => must((await office.ask('hendra', 'service.list', {})).procedures.find((procedure) => procedure.id === id), id)
const serviceOn = (procedure: Awaited<ReturnType<typeof procedureOf>>) => ({
  id: 'sikro-dairi' as ServiceId,
  name: 'SIKRO – pola Dairi',
  procedure: { id: procedure.id, version: procedure.version, hash: procedure.hash },
  abbreviation: procedure.abbreviation,
  requirements: procedure.requirements,
  promisedWorkingDays: null,
  stopmapColours: ['Biru'],
  active: true,
})

describe('an office that began with one service', () => {
  test('is offered every SOP Loket brings along, with what is missing to run it', async () => {
    const { services, procedures } = await office.ask('hendra', 'service.list', {})
    expect(services.map((service) => service.name)).toEqual(['SIKRO – pola Pekanbaru'])
    expect(procedures.map((procedure) => procedure.id)).toEqual(['pekanbaru-sikro', 'mempawah-sikro', 'mempawah-standard-certificate', 'kampar-izin-kerja-ro', 'dairi-sikro'])
    expect((await procedureOf('dairi-sikro')).problems[0]).toContain('belum ada petugas dengan peran')
  })

  test('takes another into use: its SOP is published with the service, once', async () => {
    const dairi = await procedureOf('dairi-sikro')
    await office.ask('hendra', 'service.save', { service: serviceOn(dairi) })
    await office.ask('hendra', 'service.save', { service: { ...serviceOn(dairi), promisedWorkingDays: 7 } })
    await office.reopen()
    expect((await office.ask('hendra', 'intake.services', {})).map((service) => service.sopNumber)).toEqual(['SOP/DPMPTSP-NP/04', 'SOP/XX/DPMPTSPK/2022'])
    expect((await office.ask('hendra', 'service.list', {})).procedures.filter((procedure) => procedure.id === 'dairi-sikro')).toHaveLength(1)
  })

  test('cannot run a service on an SOP nobody knows, nor on another version of one', async () => {
    const dairi = await procedureOf('dairi-sikro')
    for (const procedure of [{ ...dairi, version: 9 }, { ...dairi, hash: '0'.repeat(64) }, { ...dairi, id: 'lain' }]) {
      expect(await office.refusal('hendra', 'service.save', { service: serviceOn(procedure) })).toMatchObject({ code: 'not-found', fields: [{ path: 'service.procedure' }] })
    }
  })
})
