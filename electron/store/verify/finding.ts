/** The parts of a check, in the order they are gone through. */
export const CHECK_PARTS = ['files', 'schema', 'chain', 'ledger', 'views', 'papers', 'answers', 'devices', 'mark', 'register', 'attachments'] as const

export type CheckPart = (typeof CHECK_PARTS)[number]

/** Something in a data folder that is not as Loket wrote it, in Indonesian. */
export interface Finding {
  readonly part: CheckPart
  /** Place in the stream ("catatan nomor"); 0 where no one event is at fault. */
  readonly place: number
  readonly message: string
}

export const finding = (part: CheckPart, place: number, message: string): Finding => ({ part, place, message })
