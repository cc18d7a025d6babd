import { canonicalJson } from '#domain/canonical-json.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'
import { sha256 } from '../files/sha256.ts'

/** How a dossier or a service names a procedure: by its content, so that an edited one is another one. */
export const procedureRef = (procedure: Procedure): ProcedureRef => ({
  id: procedure.id,
  version: procedure.version,
  hash: sha256(canonicalJson(procedure)).toString('hex'),
})
