import type { Expression, Kysely } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'

/** A dossier's row, readable or not. */
export const storedDossier = (db: Kysely<RegisterSchema>, id: Expression<string>) => db.selectFrom('dossier').select(['place', 'state', 'unreadable']).where('id', '=', id)
