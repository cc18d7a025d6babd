import type { ChainPoint } from '#domain/log/device-event.ts'
import type { LoggedEvent } from './logged-event.ts'

/** The event as what stands last is named by. */
export const chainPoint = ({ place, envelope: { device, seq, hash, wallTime: at } }: LoggedEvent): ChainPoint => ({ place, device, seq, hash, at })
