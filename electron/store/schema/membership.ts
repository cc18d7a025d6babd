/** log.db: one row once the PC was let in by its office's server. */
export interface MembershipTable {
  only_one: number
  device: string
  office: string
  host: string
  port: number
  fingerprint: string
  server_key: string
  code: string
  name: string
  joined: string
  contact: string | null
  serves: number
}
