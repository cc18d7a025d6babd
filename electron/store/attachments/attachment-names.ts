import type { AttachmentHash } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { sql } from 'kysely'
import { parseStored } from '../files/parse-stored.ts'

/** What a scan is called by the event that took it in. Reads the whole log: only for one that is not there any more. */
export class AttachmentNames {
  readonly #naming: Statement<{ hash: string }, { body: string | null }>

  constructor(connection: Connection<LogSchema>) {
    this.#naming = connection.statement((db, arg: Arg<{ hash: string }>) =>
      db
        .selectFrom('event')
        .select(sql<string | null>`cast(body as text)`.as('body'))
        .where('type', 'in', ['dossier.received', 'dossier.resubmitted', 'attachment.added'])
        .where(sql<boolean>`instr(cast(body as text), ${arg('hash')}) > 0`)
        .orderBy('place')
        .limit(1)
        .compile(),
    )
  }

  /** Null where no dossier ever had it. */
  of(hash: AttachmentHash): string | null {
    const body = this.#naming.get({ hash })?.body
    if (body === null || body === undefined) return null
    const told = parseStored<{ readonly attachments?: readonly Named[] } & Partial<Named>>(body)
    return [...(told.attachments ?? []), told].find((one) => one.hash === hash)?.name ?? null
  }
}

interface Named {
  readonly hash: string
  readonly name: string
}
