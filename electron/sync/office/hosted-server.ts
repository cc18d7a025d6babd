import type { ServerStanding } from '#protocol/server-port.ts'

/** The office's LAN server that the host of this PC keeps, where this PC is the server. */
export interface HostedServer {
  /** Its own folder, absolute. */
  readonly folder: string
  readonly standing: ServerStanding
  /** Kept from here on and at every start of Loket, or not. */
  want(wanted: boolean): void
  /** As soon as it runs, or it turns out that it does not. */
  settled(): Promise<ServerStanding>
}
