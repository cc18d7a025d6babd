import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, IsoDate, OfficerId } from '#domain/ids.ts'
import type { OpenDispositionTable } from '../schema/open-disposition.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { OpenDisposition } from '../contract/list-reader.ts'

/** Sorts after every date. */
const NO_DEADLINE = '~'

/** A dossier's dispositions, one row for each receiver who has not done what was asked. */
export function openDispositions({ id, dispositions }: Pick<Dossier, 'id' | 'dispositions'>): readonly OpenDispositionTable[] {
  return dispositions.flatMap(({ disposition, to, deadline, at, done }) =>
    to.filter(({ officer }) => !done.some((mark) => mark.officer === officer)).map(({ officer }) => ({ officer, deadline: deadline ?? NO_DEADLINE, at, disposition, dossier: id })),
  )
}

/** Only inside an open transaction of register.db. */
export class OpenDispositionWriter {
  readonly #drop: Statement<{ dossier: string }, unknown>
  readonly #put: Statement<OpenDispositionTable, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#drop = connection.statement((db, arg: Arg<{ dossier: string }>) => db.deleteFrom('open_disposition').where('dossier', '=', arg('dossier')).compile())
    this.#put = connection.statement((db, arg: Arg<OpenDispositionTable>) =>
      db.insertInto('open_disposition').values({ officer: arg('officer'), deadline: arg('deadline'), at: arg('at'), disposition: arg('disposition'), dossier: arg('dossier') }).compile(),
    )
  }

  put(before: Dossier | null, state: Dossier): void {
    const rows = openDispositions(state)
    if (before !== null) {
      if (JSON.stringify(openDispositions(before)) === JSON.stringify(rows)) return
      this.#drop.run({ dossier: state.id })
    }
    for (const row of rows) this.#put.run(row)
  }
}

export class OpenDispositionReader {
  readonly #to: Statement<{ officer: string }, Pick<OpenDispositionTable, 'dossier' | 'deadline'>>

  constructor(connection: Connection<RegisterSchema>) {
    this.#to = connection.statement((db, arg: Arg<{ officer: string }>) =>
      db.selectFrom('open_disposition').select(['dossier', 'deadline']).where('officer', '=', arg('officer')).orderBy('deadline').orderBy('at').orderBy('disposition').compile(),
    )
  }

  to(officer: OfficerId): readonly OpenDisposition[] {
    return this.#to.all({ officer }).map(({ dossier, deadline }) => ({ dossier: dossier as DossierId, deadline: deadline === NO_DEADLINE ? null : (deadline as IsoDate) }))
  }
}
