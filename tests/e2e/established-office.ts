import { randomUUID } from 'node:crypto'
import type { OfficerId } from '../../domain/ids.ts'
import { ROLES, type RoleId } from '../../domain/officer/role.ts'
import { sampleOffice } from '../../electron/sample/office.ts'
import { LoketUnderTest, linkIn, Program } from './loket-under-test.ts'

export const PIN = '482913'

/** Who works in the office under test: one officer for each role of the Pekanbaru line. */
export const STAFF = [
  { name: 'Budi Santoso', role: ROLES.frontOffice },
  { name: 'Dewi Lestari', role: ROLES.backOffice },
  { name: 'Rina Kartika', role: ROLES.juniorAnalyst },
  { name: 'Bambang Suryadi', role: ROLES.seniorAnalyst },
  { name: 'Nurul Hidayati', role: ROLES.secretary },
  { name: 'Ratna Dewanti', role: ROLES.headOfOffice },
] as const satisfies readonly { readonly name: string; readonly role: RoleId }[]

/** A running Loket with an office set up through its own calls, offering this one service: it is chosen from the start. `more` = officers beside the usual staff. */
export async function establishedOffice(service = 'pekanbaru-sikro', more: readonly { readonly name: string; readonly role: RoleId }[] = []): Promise<LoketUnderTest> {
  const loket = new LoketUnderTest()
  const program = await Program.enter(linkIn(await loket.start()))
  const { services, books } = await program.ask('setup.options', {})
  const { officer } = await program.ask('setup.establish', {
    office: sampleOffice,
    officer: { name: 'Hendra Wijaya', nip: '', rank: '', desk: 'Admin', roles: [], secret: PIN },
    services: services.flatMap(({ id }) => (id === service ? [id] : [])),
    books: books.map(({ id, template, code }) => ({ id, template, code, next: 1 })),
    alone: true,
  })
  await program.ask('session.logIn', { officer, secret: PIN })
  for (const { name, role } of [...STAFF, ...more]) {
    await program.ask('officer.save', { officer: { id: randomUUID() as OfficerId, name, nip: '', rank: '', desk: 'Meja', roles: [{ role, title: 'Petugas' }], active: true }, secret: PIN })
  }
  await program.ask('session.logOut', {})
  return loket
}
