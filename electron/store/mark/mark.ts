import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { ChainPoint } from '#domain/log/device-event.ts'
import { parseStored } from '../files/parse-stored.ts'
import { sha256 } from '../files/sha256.ts'
import type { Machine } from './machine.ts'

/** How far this PC had come, kept outside the data folder: what a copy of the data, or older data put back, cannot know. */
export interface Mark {
  /** The first device of the data folder, which all copies of it share. */
  readonly root: DeviceId
  /** The data folder, absolute. */
  readonly folder: string
  readonly machine: Machine
  /** The last event of the stream; null where there is none. */
  readonly head: ChainPoint | null
  /** First and last number of every run. */
  readonly runs: Readonly<Record<string, readonly [first: number, last: number]>>
  readonly at: IsoInstant
  /** The last row of the view log; absent where none has been marked. */
  readonly views?: MarkedView
  /** Ends of the view log that were marked and were not there at a later opening: kept, since nothing else tells of them. */
  readonly viewsGone?: readonly ViewsGone[]
}

/** A row of the view log, while `device` wrote. */
export interface MarkedView {
  readonly device: DeviceId
  readonly seq: number
  readonly hash: string
}

export interface ViewsGone {
  /** The last row that was marked. */
  readonly marked: number
  /** The last row that was there. */
  readonly found: number
  /** When it was noticed. */
  readonly at: IsoInstant
}

/** A mark as written: the higher generation is the newer one. */
export interface WrittenMark {
  readonly generation: number
  readonly mark: Mark
}

/** So that an overwritten longer one leaves nothing behind in most cases. */
const BLOCK = 512

/** Bytes that tell by themselves whether they are whole. */
export function encodeMark(written: WrittenMark): Buffer {
  const text = JSON.stringify(['loket-mark-1', written])
  const line = Buffer.from(`${sha256(text).toString('hex')} ${text}\n`)
  const whole = Buffer.alloc(Math.ceil(line.length / BLOCK) * BLOCK, ' ')
  line.copy(whole)
  return whole
}

/** Null for what is torn, garbled, or of another build. */
export function decodeMark(bytes: Buffer): WrittenMark | null {
  const end = bytes.indexOf('\n')
  const line = bytes.subarray(0, Math.max(end, 0)).toString()
  const [hash, text] = [line.slice(0, 64), line.slice(65)]
  if (line[64] !== ' ' || sha256(text).toString('hex') !== hash) return null
  const [kind, written] = parseStored<readonly [string, WrittenMark]>(text)
  return kind === 'loket-mark-1' ? written : null
}
