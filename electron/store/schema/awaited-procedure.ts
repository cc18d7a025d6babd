/** register.db: a dossier whose row was written without its procedure, which is not known here; `hash` = that of its content. */
export interface AwaitedProcedureTable {
  dossier: string
  hash: string
}
