import { toE164 } from '#domain/applicant/phone.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { DossierReader } from '../store.ts'
import { nameKey } from './name-key.ts'

type Known = ReturnType<DossierReader['knownApplicants']>[number]

/** Newest dossiers looked at; a broker's phone stands on hundreds. */
const MOST = 200

/** Who applied before under this NIK or telephone, each with the newest of what they told. */
export class KnownApplicants {
  readonly #find: Statement<{ nik: string; phone: string; limit: number }, { state: string }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#find = connection.statement((db, arg: Arg<{ nik: string; phone: string; limit: number }>) =>
      db
        .selectFrom('dossier')
        .select('state')
        .where('unreadable', '=', 0)
        .where((eb) => eb.or([eb.and([eb('nik', '=', arg('nik')), eb('nik', '<>', '')]), eb.and([eb('phone', '=', arg('phone')), eb('phone', '<>', '')])]))
        .orderBy('received', 'desc')
        .orderBy('place', 'desc')
        .limit(arg('limit'))
        .compile(),
    )
  }

  /** Newest first. */
  of(nik: string, phone: string): readonly Known[] {
    const dialled = toE164(phone)
    const known = new Map<string, Known>()
    for (const { state } of this.#find.all({ nik, phone: dialled.ok ? dialled.value : phone, limit: MOST })) {
      const dossier = parseStored<Dossier>(state)
      const key = personKey(dossier)
      const newer = known.get(key)
      known.set(key, newer ? { ...newer, dossiers: newer.dossiers + 1 } : asKnown(dossier))
    }
    return [...known.values()]
  }
}

const personKey = ({ applicant }: Dossier): string => [applicant.kind, applicant.nik, applicant.nik === '' || applicant.kind === 'company' ? nameKey(applicant.name) : ''].join('|')

const asKnown = ({ id, applicant, received, permitData }: Dossier): Known => ({ applicant, lastDossier: id, lastSeen: received, dossiers: 1, lastPermitData: permitData })
