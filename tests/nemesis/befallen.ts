import type { DeviceId } from '#domain/ids.ts'
import type { Acknowledged } from '../torture/memory.ts'

/** An act that was answered for at a PC whose memory of it is gone. */
export interface GoneAct extends Acknowledged {
  readonly pc: string
  /** The server had it. */
  readonly wasThere: boolean
}

/** The register number an act was answered with; "" for none. */
export const numberIn = ({ name, value }: Pick<Acknowledged, 'name' | 'value'>): string => (name === 'intake.receive' ? (value as { readonly registerNumber: string }).registerNumber : '')

/** What befell an office's memories, as whoever looks into it has to know. */
export class Befallen {
  /** One was there twice: numbers may have been given twice. */
  doubled = false
  /** The server's stream went back: what lost its place has another one. */
  rewound = false
  /** What some counter had pulled stands elsewhere in the order now. */
  displaced = false
  /** Numbers of a PC that is no more may be lost, up to minutes. */
  lost = false
  readonly gone: GoneAct[] = []
  /** Numbers that were given at two machines under one name. */
  readonly twice = new Set<string>()
  /** Scans nobody has any more. */
  readonly scans = new Set<string>()
  /** Those of PCs that are no more. */
  readonly devices = new Set<DeviceId>()
  /** PCs, by name, that must tell of what befell them. */
  readonly mustTell = new Set<string>()
}
