import { refusal } from '#domain/refusal.ts'
import { refuse } from '#domain/result.ts'
import type { Updates } from './updates.ts'

const NOT_HERE = 'Pembaruan tidak berjalan di sini. Tutup Loket, lalu buka lagi.'
const notHere = () => refuse(refusal('not-found', NOT_HERE))

/** A counter without its threads: tests, and programs that only read. */
export const noUpdates: Updates = {
  standing: { version: '', obstacle: NOT_HERE, source: '', state: 'idle', done: 0, total: 0, refusal: null, offer: null, ready: null, history: [] },
  look: () => Promise.resolve(notHere()),
  take: notHere,
  order: notHere,
  drop: () => Promise.resolve(),
  closing: () => Promise.resolve(false),
  letGo: () => {},
  close: () => Promise.resolve(),
}
