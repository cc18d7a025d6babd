import { z } from 'zod'

/** What the host starts the LAN server with, as JSON in its one argument. */
export interface KeptServerStart {
  /** Absolute path of the server's own folder, beside the office's data. */
  readonly data: string
  /** As it was given, for messages; 0: a free one. */
  readonly port: string
  /** For this machine alone. */
  readonly sample: boolean
}

const reach = { port: z.int().positive(), addresses: z.array(z.string()) }

/** What the LAN server tells the host that keeps it. `ready`: said again when the machine's addresses change. `elsewhere`: another process runs on its folder. `problem`: it does not start: why, and what to do, Indonesian. */
export const fromServer = z.discriminatedUnion('t', [
  z.object({ t: z.literal('ready'), ...reach }),
  z.object({ t: z.literal('elsewhere'), ...reach }),
  z.object({ t: z.literal('problem'), problem: z.string() }),
])
export type FromServer = z.output<typeof fromServer>

/** The host asks it to finish and close its files. */
export interface ToServer {
  readonly t: 'stop'
}

/** How the LAN server that Loket keeps on this PC stands. `off`: this PC is not the office's server. `stopped`: it should run and does not; it is tried again by itself. */
export type ServerStanding =
  | { readonly state: 'off' | 'starting' }
  /** `addresses`: where other PCs find this one, IPv4. */
  | { readonly state: 'running'; readonly port: number; readonly addresses: readonly string[] }
  | { readonly state: 'stopped'; readonly problem: string }
