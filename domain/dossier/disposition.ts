import type { Brand } from '../brand.ts'
import type { IsoDate, IsoInstant, OfficerId } from '../ids.ts'

/** UUID. */
export type DispositionId = Brand<string, 'DispositionId'>

export const NATURES = ['ordinary', 'urgent', 'very-urgent', 'secret'] as const
/** Sifat: biasa, segera, sangat segera, rahasia. */
export type Nature = (typeof NATURES)[number]

/** Lembar disposisi: what an officer asks of several others. It never moves the dossier. */
export interface Disposition {
  readonly disposition: DispositionId
  readonly to: readonly { readonly officer: OfficerId; readonly name: string }[]
  readonly instruction: string
  readonly nature: Nature
  readonly deadline: IsoDate | null
  /** The disposition this one passes on; null = the first of its chain. */
  readonly parent: DispositionId | null
}

/** A disposition with what became of it at each of its receivers. */
export interface DispositionState extends Disposition {
  readonly from: { readonly officer: OfficerId; readonly name: string }
  readonly at: IsoInstant
  readonly read: readonly Mark[]
  readonly done: readonly (Mark & { readonly report: string })[]
}

export interface Mark {
  readonly officer: OfficerId
  readonly at: IsoInstant
}
