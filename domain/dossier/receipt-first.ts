interface Typed {
  readonly type: string
}

/** Whether an event is what a dossier begins with, of whatever version. */
export const isReceipt = ({ type }: Typed): boolean => type === 'dossier.received'

/** What an event of a dossier that has no receipt does not fold with. */
export const RECEIPT_GONE = 'dossier.received before'

/** Whether that is why a dossier cannot be read: its receipt is lost, and later events of it are there. */
export const isReceiptGone = ({ reason }: { readonly reason: string }): boolean => reason.includes(RECEIPT_GONE)

/** A dossier's events in the order they are folded in: its first receipt before all else, wherever it stands; the others stay in theirs. */
export function receiptFirst<Event extends Typed>(events: readonly Event[]): readonly Event[] {
  const receipt = events.find(isReceipt)
  return receipt ? [receipt, ...events.filter((event) => event !== receipt)] : events
}
