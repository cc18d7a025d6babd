import type { CommandId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { SimPc } from './sim-pc.ts'

/** An act that was answered for: the last event it left, whose hash holds all before. */
export interface Acknowledged {
  readonly pc: string
  readonly device: string
  readonly seq: number
  readonly hash: string
  readonly command: CommandId
  /** When it was done, and by whom. */
  readonly at: IsoInstant
  readonly actor: OfficerId | null
  /** The server has it, and the image of a disk that PC goes on with has not. */
  readonly elsewhere?: true
}

/** A dossier's event stands in its history as soon as the PC is on. */
export function isShown(pc: SimPc, { device, seq }: Acknowledged): boolean {
  const [event] = pc.sync.ownAfter(seq - 1, { bytes: 1, events: 1 }).events
  if (!event?.aggregate.startsWith('dossier:')) return true
  // Whoever reads finds all that was answered for.
  pc.store.settings.office()
  return pc.rows('register.db', 'select 1 from dossier_event where device = ? and seq = ?', device, seq).length > 0
}
