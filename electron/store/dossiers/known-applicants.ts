import { toE164 } from '#domain/applicant/phone.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber, knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { DossierReader } from '../contract/dossier-reader.ts'
import { sql } from 'kysely'
import { READABLE } from './list-columns.ts'
import { nameKey } from './name-key.ts'

type Known = ReturnType<DossierReader['knownApplicants']>[number]

/** Newest dossiers looked at; a broker's phone stands on hundreds. */
const MOST = 200

/** Who applied before under this NIK or telephone, each with the newest of what they told. */
export class KnownApplicants {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #by: Readonly<Record<'nik' | 'phone', Statement<{ value: string; limit: number }, Found>>>

  constructor(connection: Connection<RegisterSchema>) {
    this.#parsed = connection.parsed
    const by = (column: 'nik' | 'phone') =>
      connection.statement((db, arg: Arg<{ value: string; limit: number }>) =>
        db
          .selectFrom('dossier')
          .select(['received', 'id', 'state'])
          .where('unreadable', '=', sql.lit(READABLE))
          .where(column, '=', knownText(arg('value')))
          .where(column, '<>', sql.lit(''))
          .orderBy('received', 'desc')
          .orderBy('id', 'desc')
          .limit(knownNumber(arg('limit')))
          .compile(),
      )
    this.#by = { nik: by('nik'), phone: by('phone') }
  }

  /** Newest first. */
  of(nik: string, phone: string): readonly Known[] {
    const dialled = toE164(phone)
    const found = [...this.#by.nik.all({ value: nik, limit: MOST }), ...this.#by.phone.all({ value: dialled.ok ? dialled.value : phone, limit: MOST })]
    const newestFirst = [...new Map(found.map((row) => [row.id, row])).values()].toSorted(byNewest)
    const known = new Map<string, Known>()
    for (const { state } of newestFirst) {
      const dossier = this.#parsed<Dossier>(state)
      const key = personKey(dossier)
      const newer = known.get(key)
      known.set(key, newer ? { ...newer, dossiers: newer.dossiers + 1 } : asKnown(dossier))
    }
    return [...known.values()]
  }
}

interface Found {
  readonly received: string
  readonly id: string
  readonly state: string
}

const byNewest = (one: Found, other: Found): number => (one.received < other.received || (one.received === other.received && one.id < other.id) ? 1 : -1)

const personKey = ({ applicant }: Dossier): string => [applicant.kind, applicant.nik, applicant.nik === '' || applicant.kind === 'company' ? nameKey(applicant.name) : ''].join('|')

const asKnown = ({ id, applicant, received, permitData }: Dossier): Known => ({ applicant, lastDossier: id, lastSeen: received, dossiers: 1, lastPermitData: permitData })
