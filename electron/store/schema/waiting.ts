/** register.db: events the build which folded does not read. */
export interface WaitingTable {
  device: string
  seq: number
  aggregate: string
  type: string
  type_version: number
}
