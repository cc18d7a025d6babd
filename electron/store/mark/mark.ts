import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { ChainPoint } from '#domain/log/device-event.ts'
import type { Ranges } from '#domain/numbering/hands/ranges.ts'
import { parseStored } from '../files/parse-stored.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
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
  /** Of each run that has holes which numbers it has: a slice that came back is given from later than a higher one. Absent in the mark of an older build, which kept the ends alone. */
  readonly holed?: Readonly<Record<string, Ranges>>
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
/** Of the hash before the text, hex. */
const HASH = 64

const [NEW_LINE, BLANK] = [0x0a, 0x20]

/** Bytes that tell by themselves whether they are whole. */
export function encodeMark({ generation, mark: { machine, runs, holed, ...rest } }: WrittenMark): Buffer {
  const mark = `${JSON.stringify(rest).slice(0, -1)},"machine":${textOf(machine)},"runs":${textOf(runs)}${holed ? `,"holed":${textOf(holed)}` : ''}}`
  const text = `["loket-mark-1",{"generation":${generation},"mark":${mark}}]`
  const bytes = Buffer.from(text)
  const end = HASH + 1 + bytes.length
  const whole = Buffer.allocUnsafe(Math.ceil((end + 1) / BLOCK) * BLOCK)
  whole.write(`${oneShotSha256(bytes)} `, 'latin1')
  whole.set(bytes, HASH + 1)
  whole[end] = NEW_LINE
  return whole.fill(BLANK, end + 1)
}

/** An act moves on the head, and the runs only where it gives a number: what stays is written out once. Nothing changes within these objects. */
const written = new WeakMap<object, string>()

function textOf(part: object): string {
  const text = written.get(part) ?? JSON.stringify(part)
  written.set(part, text)
  return text
}

/** Null for what is torn, garbled, or of another build. */
export function decodeMark(bytes: Buffer): WrittenMark | null {
  const end = bytes.indexOf('\n')
  const line = bytes.subarray(0, Math.max(end, 0)).toString()
  const [hash, text] = [line.slice(0, HASH), line.slice(HASH + 1)]
  if (line[HASH] !== ' ' || oneShotSha256(text) !== hash) return null
  const [kind, written] = parseStored<readonly [string, WrittenMark]>(text)
  return kind === 'loket-mark-1' ? written : null
}
