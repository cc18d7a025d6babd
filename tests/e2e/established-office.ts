import { randomUUID } from 'node:crypto'
import type { IsoInstant, OfficerId } from '../../domain/ids.ts'
import { ROLES, type RoleId } from '../../domain/officer/role.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { OpenOffice, PIN } from '../calls/open-office.ts'
import { LoketUnderTest } from './loket-under-test.ts'

export { PIN }

/** Who works in the office under test: one officer for each role of the Pekanbaru line. */
export const STAFF = [
  { name: 'Budi Santoso', role: ROLES.frontOffice },
  { name: 'Dewi Lestari', role: ROLES.backOffice },
  { name: 'Rina Kartika', role: ROLES.juniorAnalyst },
  { name: 'Bambang Suryadi', role: ROLES.seniorAnalyst },
  { name: 'Nurul Hidayati', role: ROLES.secretary },
  { name: 'Ratna Dewanti', role: ROLES.headOfOffice },
] as const satisfies readonly { readonly name: string; readonly role: RoleId }[]

/** A running Loket on an office set up through calls a minute ago, offering this one service: it is chosen from the start. `more` = officers beside the usual staff. */
export async function establishedOffice(service = 'pekanbaru-sikro', more: readonly { readonly name: string; readonly role: RoleId }[] = []): Promise<LoketUnderTest> {
  const staff = [...STAFF, ...more].map(({ name, role }) => ({ name, desk: 'Meja', roles: [{ role, title: 'Petugas' }] }))
  return setUp([service], staff)
}

export interface Colleague {
  readonly name: string
  readonly desk: string
  readonly roles: readonly { readonly role: RoleId; readonly title: string }[]
}

/** Hendra sets the office up and registers his colleagues, in this process; then Loket is started on its folder. `services` = all where null. */
export async function setUp(offered: readonly string[] | null, colleagues: readonly Colleague[]): Promise<LoketUnderTest> {
  const loket = new LoketUnderTest()
  const office = new OpenOffice(loket.folder)
  office.now = new Date(Date.now() - 60_000).toISOString() as IsoInstant
  const { services, books } = await office.ask('hendra', 'setup.options', {})
  const { officer } = await office.ask('hendra', 'setup.establish', {
    office: sampleOffice,
    officer: { name: 'Hendra Wijaya', nip: '', rank: '', desk: 'Admin', roles: [], secret: PIN },
    services: services.map(({ id }) => id).filter((id) => offered === null || offered.includes(id)),
    books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
    alone: true,
  })
  office.officers.set('hendra', officer)
  for (const colleague of colleagues) await office.ask('hendra', 'officer.save', { officer: { id: randomUUID() as OfficerId, nip: '', rank: '', active: true, ...colleague, roles: [...colleague.roles] }, secret: PIN })
  await office.counter.close()
  await loket.start()
  return loket
}
