import type { IsoInstant } from '#domain/ids.ts'
import type { CallRequest } from '#protocol/call.ts'
import type { BytesRequest, ClientId } from '#protocol/port.ts'

/** What the parent may ask of an office's process. */
export type Question =
  | { readonly t: 'call'; readonly client: ClientId; readonly name: string; readonly request: CallRequest }
  | { readonly t: 'bytes'; readonly client: ClientId; readonly request: BytesRequest }
  /** One round of the backup, until it is level and its set was restored beside and compared. The answer is its status. */
  | { readonly t: 'backup' }
  /** How often the view log says that a dossier's NIK was shown: pairs of dossier and count. */
  | { readonly t: 'looks' }
  /** What log.db has of these commands. */
  | { readonly t: 'told'; readonly commands: readonly string[] }

export type ToOffice = Question & { readonly id: number; readonly now: IsoInstant; readonly killAt: number | null }

/** What log.db has of one command: its answer as kept, and its events, which lie side by side where the command had one effect. */
export interface Told {
  readonly command: string
  readonly answer: string | null
  readonly count: number
  readonly first: number
  readonly last: number
}

export type FromOffice =
  | { readonly t: 'ready'; readonly moments: number }
  | { readonly t: 'answer'; readonly id: number; readonly value: unknown; readonly moments: number }
  | { readonly t: 'verified'; readonly faults: readonly string[]; readonly warnings: readonly string[] }
  | { readonly t: 'unopened'; readonly text: string }
