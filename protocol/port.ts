import type { CallRequest, Reply } from './call.ts'
import type { Topic } from './changes.ts'
import type { Opening } from './opening.ts'
import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { ServerStanding } from './server-port.ts'

/** A window (Electron) or a browser cookie: whoever a log-in belongs to. Told by the host, never by the screen. */
export type ClientId = string

/** Who is logged in where. Never on a disk: a counter that opens itself anew hands it to its host, for the next one. */
export interface OpenSession {
  readonly client: ClientId
  readonly officer: OfficerId
  readonly lastSeen: IsoInstant
  readonly locked: boolean
}

/** What the hosts send the counter over its one MessagePort. Structured clones; nothing here is trusted further than the host. */
export type ToCounter =
  | { readonly t: 'call'; readonly id: number; readonly client: ClientId; readonly name: string; readonly request: CallRequest }
  | { readonly t: 'bytes'; readonly id: number; readonly client: ClientId; readonly request: BytesRequest }
  /** The client is gone: its session ends. */
  | { readonly t: 'forget'; readonly client: ClientId }
  /** How the LAN server stands that the host keeps on this PC: after each opening, and whenever it changes. */
  | { readonly t: 'server'; readonly standing: ServerStanding }
  /** What the counter before handed on; before any call. */
  | { readonly t: 'sessions'; readonly sessions: readonly OpenSession[] }
  | { readonly t: 'close' }

/** Bytes never travel in calls: papers, attachments and exports are read, attachments written, by path. */
export type BytesRequest =
  | { readonly method: 'GET'; readonly path: string }
  /** `POST /attachments`; the answer's body is the JSON of an `attachment`. */
  | { readonly method: 'POST'; readonly path: string; readonly fileName: string; readonly body: Uint8Array }

export interface BytesAnswer {
  /** As HTTP has it: 200, 400 (refused: JSON refusal in the body), 401, 403, 404, 413. */
  readonly status: number
  readonly mediaType: string
  /** Offered when saving. */
  readonly fileName: string
  readonly body: Uint8Array
}

export type FromCounter =
  /** Opening takes long; said before the work and some times a second while it goes on. */
  | { readonly t: 'opening'; readonly opening: Opening }
  | { readonly t: 'ready' }
  | { readonly t: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly t: 'bytes'; readonly id: number; readonly answer: BytesAnswer }
  | { readonly t: 'changed'; readonly topics: readonly Topic[] }
  /** The register could not be opened: what is safe and what to do, in Indonesian, shown instead of the app. */
  | { readonly t: 'unopened'; readonly title: string; readonly text: string; readonly choices?: readonly Choice[] }
  /** Whether the host is to keep the office's LAN server running on this PC from here on. */
  | { readonly t: 'server'; readonly wanted: boolean }
  /** It closes and ends to be opened anew; what it has not answered then is asked of the next one. Sessions only where its data stay the same. */
  | { readonly t: 'reopening'; readonly sessions: readonly OpenSession[] }
  | { readonly t: 'closed' }

/**
 * What may be decided where log.db is damaged: to go on with what can be read of it; the same, and what is lost taken from the backup as far as it has it; or, on a PC of several, to begin with nothing and be let in
 * by the office's server as a new one.
 */
export type Decision = 'readable' | 'backup' | 'anew'

/** Undefined for anything else. */
export const decisionIn = (word: unknown): Decision | undefined => DECISIONS.find((decision) => decision === word)

const DECISIONS: readonly Decision[] = ['readable', 'backup', 'anew']

/** A button beside what is shown instead of the app. */
export interface Choice {
  readonly decision: Decision
  /** Indonesian. */
  readonly label: string
  /** What must be typed before it is carried out, in capitals; absent = a press is enough. */
  readonly confirm?: string
}

/** Whether what was typed is what the choice wants, in capitals or not. */
export const isConfirmed = ({ confirm }: Choice, typed: string): boolean => confirm === undefined || typed.trim().toUpperCase() === confirm

/** Started with the process or worker, before anything else. */
export interface CounterStart {
  /** Absolute path of the data folder (`LOKET_DATA`). */
  readonly data: string
  /** Folder outside the data folder for the device key and, later, the mark of use. */
  readonly keys: string
  /** Opens the sample office: made if the folder is empty. */
  readonly sample: boolean
  /** Of the sample office: the folder in which its server says that it runs on this machine, absolute. Joined where there is one. */
  readonly sampleServer?: string
  readonly version: string
  /** Where a LAN server that this host keeps has its files, absolute; absent where it keeps none. */
  readonly serverFolder?: string
  /** What somebody decided on the page that said the log is damaged; carried out before opening. */
  readonly decided?: Decision
  /** By which of electron-builder's packages Loket was installed here; absent where it was not, and nothing can be updated. */
  readonly installedBy?: 'nsis' | 'AppImage' | 'deb'
}
