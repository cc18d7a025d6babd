import type { RunRow } from '../../../renderer/numbering/run-row.ts'

/** A run of one computer that has given nothing of it yet. */
export const runRow = (change: Partial<RunRow> = {}): RunRow => ({
  run: 'register/2026', book: 'register' as RunRow['book'], bookName: 'Buku Register', year: '2026', part: '', mark: '', first: 1, last: 0,
  given: 0, voided: 0, lost: 0, inHand: 0, unaccounted: 0, twins: [], strays: [], asked: 0, isSettled: true, held: [], open: [], mayGive: 0, pending: false, ...change,
})

/** From there on in one hand. */
export const held = (change: Partial<RunRow['held'][number]> = {}): RunRow['held'][number] => ({ first: 1, last: null, device: 'pc-2' as RunRow['held'][number]['device'], name: 'PC Loket 2', own: false, revoked: false, ...change })
