import type { BookId, DeviceId, DossierId, IsoDate } from '#domain/ids.ts'
import { applyMove } from '#domain/numbering/hands/apply-move.ts'
import { draw } from '#domain/numbering/hands/draw.ts'
import { inHand, mayGive, type Standpoint } from '#domain/numbering/hands/in-hand.ts'
import { count, has, type Ranges, union, within } from '#domain/numbering/hands/ranges.ts'
import { accountLine, runAccount } from '#domain/numbering/hands/run-account.ts'
import { holderOf, NO_HANDS, type OfficeHands, type RunHands, sliceAt } from '#domain/numbering/hands/run-hands.ts'
import { type RunMove, runOf } from '#domain/numbering/hands/run-move.ts'
import { askDue, cutsDue, lettersDue } from '#domain/numbering/hands/upkeep.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'

export const BOOK = 'surat' as BookId
export const RUN = 'surat/2026//'
export const NEXT_YEAR = 'surat/2027//'
const SLICES = { preset: 'slices', slice: 10 } as const
export const ASKED = { preset: 'asked', slice: 50 } as const
export const LETTER = 'surat' as DocumentId
const MINUTES = { minutes: 'BA-1', date: '2026-11-01' as IsoDate }

/** A PC of the model: what it has written, how much of that is in the stream, how far it has pulled. */
export interface Counter {
  readonly id: DeviceId
  readonly code: string
  readonly acts: { readonly move: RunMove; g: number | null }[]
  cursor: number
  isGone: boolean
}

/** Several counters and the stream between them; nothing of it is a clock, a wire or a disk. Throws where a rule is broken. */
export class Counters {
  readonly all: Counter[] = []
  readonly states: OfficeHands[] = [NO_HANDS]
  /** Of every run the numbers that were ever printed → by whom. */
  readonly printed = new Map<string, Map<number, DeviceId>>()
  /** Questions for a letter's number → the numbers that were given for it. */
  readonly answers = new Map<string, number[]>()
  /** A device was taken for lost or put back: what it answered nobody had to know. */
  #mayAnswerTwice = false
  readonly #added = new WeakSet<RunHands>()

  join(name: string, code = name): Counter {
    const counter: Counter = { id: name as DeviceId, code, acts: [], cursor: 0, isGone: false }
    this.all.push(counter)
    return counter
  }

  get head(): OfficeHands {
    return this.states.at(-1) ?? NO_HANDS
  }

  hands(run = RUN): RunHands {
    const hands = this.head.runs.get(run)
    if (!hands) throw new Error(`${run} is not in the stream`)
    return hands
  }

  stands(counter: Counter, run = RUN): Standpoint {
    const pulled = this.states[counter.cursor]?.runs.get(run) ?? null
    const pending = counter.acts.filter(({ g }) => g === null || g > counter.cursor).map(({ move }) => move).filter((move) => runOf(move) === run || runOf(move) === null)
    return { run, self: counter.id, code: counter.code, pulled, pending, unsure: false }
  }

  write(counter: Counter, ...moves: readonly RunMove[]): void {
    for (const move of moves) counter.acts.push({ move, g: null })
  }

  /** Prints up to so many numbers; how many it could. */
  give(counter: Counter, most: number, run = RUN): number {
    const standpoint = this.stands(counter, run)
    const free = mayGive(standpoint)
    const next = draw(standpoint, SLICES)
    if (next.ok ? next.value !== free[0]?.first : free.length > 0) throw new Error(`${counter.id} gives ${JSON.stringify(next)} of ${JSON.stringify(free)}`)
    const numbers = free.flatMap(({ first, last }) => Array.from({ length: Math.min(most, last - first + 1) }, (_, at) => first + at)).slice(0, most)
    for (const no of numbers) {
      this.#print(counter, run, no)
      this.write(counter, { type: 'used', run, no, paper: false, letter: null })
    }
    return numbers.length
  }

  open(counter: Counter, run = RUN): void {
    this.write(counter, { type: 'run.opened', version: 1, body: { book: BOOK, run, first: 1 } })
  }

  handOver(counter: Counter, to: Counter, last: number | null = null, run = RUN): void {
    const first = (last === null ? inHand : mayGive)(this.stands(counter, run)).at(-1)?.first
    if (first !== undefined) this.write(counter, { type: 'run.handed-over', version: 1, body: { book: BOOK, run, first, last: last === null ? null : first + last - 1, to: to.id } })
  }

  /** The first slice's rest goes back; nothing where it is the run's end. */
  close(counter: Counter, run = RUN): void {
    const slice = inHand(this.stands(counter, run))[0]
    if (slice && slice.last !== Number.MAX_SAFE_INTEGER) this.write(counter, { type: 'run.closed', version: 1, body: { book: BOOK, run, at: slice.first - 1 } })
  }

  /** Asks for a letter's number; each letter is asked for once by a device. */
  askFor(counter: Counter, letter: string, run = RUN): void {
    const isKnown = counter.acts.some(({ move }) => move.type === 'run.asked' && move.body.letter?.dossier === letter)
    if (!isKnown && this.stands(counter, run).pulled) this.write(counter, { type: 'run.asked', version: 1, body: { book: BOOK, run, size: 1, letter: { dossier: letter as DossierId, document: LETTER, date: MINUTES.date } } })
  }

  /** What the holder's device does by itself when it hears of questions; how many it answered. A letter that has its number, as its dossier says where it was pulled, is passed over. */
  answer(counter: Counter, run = RUN): number {
    const letters = lettersDue(this.stands(counter, run)).filter(({ dossier }) => this.#askedIn(dossier, counter.cursor) === run && !this.#hasNumber(counter, dossier))
    let answered = 0
    for (const { dossier, document } of letters) {
      const next = draw(this.stands(counter, run), ASKED)
      if (!next.ok) break
      this.#print(counter, run, next.value)
      const given = [...(this.answers.get(dossier) ?? []), next.value]
      this.answers.set(dossier, given)
      if (given.length > 1 && !this.#mayAnswerTwice) throw new Error(`${run}: ${dossier} is given ${given.join(' and ')}`)
      this.write(counter, { type: 'used', run, no: next.value, paper: false, letter: { dossier, document } })
      answered += 1
    }
    return answered
  }

  /** Letters of a run that wait, though somebody there has its end and has heard everything. */
  forgotten(run: string): readonly string[] {
    const holder = holderOf(this.hands(run))
    if (!this.all.some(({ id, isGone }) => !isGone && id === holder)) return []
    const asked = this.all.flatMap(({ acts }) => acts.flatMap(({ move, g }) => (g !== null && move.type === 'run.asked' && move.body.letter ? [move.body.letter.dossier] : [])))
    return asked.filter((letter) => !this.answers.has(letter) && this.#askedIn(letter, this.states.length) === run)
  }

  /** Of two questions for one letter, as around a year's turn, its dossier has the first. */
  #askedIn(letter: string, cursor: number): string | null {
    const asks = this.all.flatMap(({ acts }) => acts.flatMap(({ move, g }) => (g !== null && g <= cursor && move.type === 'run.asked' && move.body.letter?.dossier === letter ? [{ g, run: move.body.run }] : [])))
    return asks.sort((one, other) => one.g - other.g)[0]?.run ?? null
  }

  /** In the stream as pulled, or by an own act. */
  #hasNumber(counter: Counter, letter: DossierId): boolean {
    const known = this.all.flatMap((one) => one.acts.filter(({ g }) => one === counter || (g !== null && g <= counter.cursor)))
    return known.some(({ move }) => move.type === 'used' && move.letter?.dossier === letter)
  }

  #print(counter: Counter, run: string, no: number): void {
    const printed = this.printed.get(run) ?? new Map<number, DeviceId>()
    this.printed.set(run, printed)
    if (printed.has(no)) throw new Error(`${run} ${no} is printed by ${printed.get(no)} and by ${counter.id}`)
    printed.set(no, counter.id)
  }

  takeOver(by: Counter, from: Counter, to: Counter | null, run = RUN): void {
    this.#mayAnswerTwice = true
    this.write(by, { type: 'run.taken-over', version: 1, body: { book: BOOK, run, from: from.id, to: to?.id ?? null, ...MINUTES } })
  }

  /** Closes what this counter knows to be lost. */
  closeLost(counter: Counter, run = RUN): void {
    const { pulled } = this.stands(counter, run)
    const lost = pulled ? runAccount(pulled).lost[0] : undefined
    if (lost) this.write(counter, { type: 'lost-closed', run, ...lost })
  }

  upkeep(counter: Counter, run = RUN): void {
    const ask = askDue(this.stands(counter, run), SLICES)
    if (ask) this.write(counter, ask)
    this.write(counter, ...cutsDue(this.stands(counter, run), SLICES))
  }

  push(counter: Counter, most = Number.POSITIVE_INFINITY): void {
    for (const act of counter.acts.filter(({ g }) => g === null).slice(0, most)) this.#place(counter, act)
  }

  #place(counter: Counter, act: Counter['acts'][number]): void {
    this.states.push(applyMove(this.head, { device: counter.id, move: act.move }))
    act.g = this.states.length - 1
  }

  pull(counter: Counter, most = Number.POSITIVE_INFINITY): void {
    counter.cursor = Math.min(this.states.length - 1, counter.cursor + most)
  }

  /** Older data are put back: acts behind `kept` are gone but for those in the stream, the mark of use knows their numbers. Another device goes on. */
  restore(counter: Counter, kept: number, name: string): Counter {
    counter.isGone = true
    this.#mayAnswerTwice = true
    const gone = counter.acts.slice(kept).map(({ move }) => move)
    const lost = gone.flatMap((move) => (move.type === 'used' ? [{ run: move.run, first: move.no, last: move.no }] : move.type === 'succeeded' ? move.beyond : []))
    const beyond = [...Map.groupBy(lost, ({ run }) => run)].flatMap(([run, ranges]) => union([], ranges).map((range) => ({ run, ...range })))
    const before = gone.flatMap((move) => (move.type === 'succeeded' ? move.predecessors : []))
    const next = this.join(name, counter.code)
    // What the older data have is still theirs, and what of it was not sent is sent in the older chain.
    for (const act of counter.acts.slice(0, kept)) {
      if (act.g === null) this.#place(counter, act)
      next.acts.push(act)
    }
    this.write(next, { type: 'succeeded', predecessors: [counter.id, ...before], goesOn: true, beyond })
    return next
  }

  /** Throws where a number could be given by two, or again; or where the stream does not account for one. */
  check(): void {
    const alive = this.all.filter(({ isGone }) => !isGone)
    for (const run of [RUN, NEXT_YEAR]) {
      let free: Ranges = []
      for (const counter of alive) {
        const own = mayGive(this.stands(counter, run))
        const first = own.find((span) => count(within(free, span)) > 0)
        if (first) throw new Error(`${run}: ${counter.id} may give ${first.first}–${first.last}, and so may another`)
        free = union(free, own)
      }
      this.#noneIsPrinted(run, free)
    }
    for (const hands of this.head.runs.values()) this.#accounts(hands)
  }

  #noneIsPrinted(run: string, free: Ranges): void {
    for (const no of this.printed.get(run)?.keys() ?? []) if (has(free, no)) throw new Error(`${run} ${no} is printed and could be given again`)
  }

  #accounts(hands: RunHands): void {
    this.#addsUp(hands)
    if (!hands.run.endsWith('/')) return
    for (const counter of this.all.filter(({ isGone }) => !isGone)) {
      for (const { move, g } of counter.acts)
        if (g === null && move.type === 'used' && move.run === hands.run && sliceAt(hands, move.no)?.holder !== counter.id) throw new Error(`${move.run} ${move.no} by ${counter.id} is nowhere in its hand`)
    }
  }

  #addsUp(hands: RunHands): void {
    if (this.#added.has(hands)) return
    this.#added.add(hands)
    const account = runAccount(hands)
    const line = accountLine(account)
    if (line.given + line.voided + line.lost + line.inHand + line.unaccounted !== Math.max(0, line.last - line.first + 1)) throw new Error(`${hands.run} does not add up: ${JSON.stringify(line)}`)
    if (line.unaccounted + line.twins + line.strays > 0) throw new Error(`${hands.run} is out of order: ${JSON.stringify(account)}`)
  }

  /** Everybody sends and hears everything. */
  heal(): void {
    for (const counter of this.all.filter(({ isGone }) => !isGone)) this.push(counter)
    for (const counter of this.all) this.pull(counter)
  }
}

