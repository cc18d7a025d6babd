/** Numbers of one run in one hand, each time they came into it; what is cut in two stays one hand's. */
export interface Hand {
  readonly holder: string
  /** Whose they were before; null for whoever began the run. */
  readonly from: string | null
  /** The holder is gone, and nobody knows which of them it gave. */
  readonly isLost: boolean
}

export interface Question {
  readonly device: string
  readonly size: number
  readonly letter: { readonly dossier: string; readonly document: string | null; readonly date: string } | null
}

/** How far a holder may give beyond what is known (S-51). */
const K = 100

/** One run, number by number, as the office's stream tells of it; nothing of it is taken from the product's fold. */
export class ReckonedRun {
  /** Whose each number is, by itself; null: nobody's, for good. Behind the last of them all are `#end`'s. */
  readonly #hands: (Hand | null)[]
  #end: Hand | null
  /** What is returned goes there. */
  keeper: string
  /** The highest anybody was given the right to. */
  seen: number
  readonly used = new Set<number>()
  readonly voided = new Set<number>()
  readonly closed = new Set<number>()
  readonly twins = new Set<number>()
  strays: readonly { readonly no: number; readonly device: string }[] = []
  asked: readonly Question[] = []
  /** Of who asked for a slice, who passed him some. */
  readonly answeredBy = new Map<string, string>()

  constructor(first: number, holder: string) {
    this.#hands = Array.from({ length: first }, () => null)
    this.#end = { holder, from: null, isLost: false }
    this.keeper = holder
    this.seen = first - 1
  }

  uses(device: string, no: number, { fromPaper, answers }: { readonly fromPaper: boolean; readonly answers: Question['letter'] | null }): void {
    if (answers) this.asked = this.asked.filter(({ letter }) => !isSame(letter, answers))
    if (this.used.has(no)) {
      this.twins.add(no)
      return
    }
    const hand = this.#handOf(no)
    const isExplained = hand === null ? fromPaper : hand.holder === device || (fromPaper && hand.isLost)
    if (!isExplained) this.strays = [...this.strays, { no, device }]
    this.used.add(no)
    this.closed.delete(no)
    this.#sees(no)
  }

  voids(no: number): void {
    if (this.used.has(no)) this.voided.add(no)
  }

  /** With minutes: of what is lost, or its author's, all that nobody used. */
  closesLost(device: string, first: number, last: number): void {
    for (let no = first; no <= last; no += 1) {
      const hand = this.#handOf(no)
      if (!hand || !(hand.isLost || hand.holder === device) || this.used.has(no)) continue
      this.closed.add(no)
      this.#sees(no)
    }
  }

  /** `last` null: the end of the run along with it. */
  handsOver(device: string, to: string, first: number, last: number | null): void {
    if (last === null && this.#end?.holder === device) this.keeper = to
    const highest = this.#pass(first, last, (hand) => hand.holder === device && !hand.isLost, ({ holder: from }) => ({ holder: to, from, isLost: false }))
    if (last !== null) this.#sees(highest)
    if (this.isAskedFor(to)) this.answeredBy.set(to, device)
    this.asked = this.asked.filter((one) => one.device !== to || one.letter !== null)
    this.strays = this.strays.filter((one) => one.device !== to || one.no < first || (last !== null && one.no > last))
  }

  /** What its author has in one piece behind `at`: returned, or never given where that is the run's end. */
  closes(device: string, at: number): void {
    const hand = this.#handOf(at + 1)
    if (hand?.holder !== device || hand.isLost) return
    let last = at + 1
    while (last < this.#hands.length && this.#hands[last] === hand) last += 1
    if (last >= this.#hands.length && this.#end === hand) {
      this.#pass(at + 1, null, (one) => one === hand, () => null)
      this.#sees(at)
    } else if (this.keeper !== device) this.#pass(at + 1, last - 1, (one) => one === hand, ({ holder: from }) => ({ holder: this.keeper, from, isLost: false }))
  }

  asks(question: Question): void {
    const { device, letter } = question
    if (letter && this.asked.some((one) => isSame(one.letter, letter))) return
    this.asked = [...this.asked.filter((one) => letter !== null || one.letter !== null || one.device !== device), question]
  }

  /** Whoever goes on begins behind all that the lost one may have given; null where nobody does. */
  isTakenOver(from: string, to: string | null): void {
    const isTheirs = (hand: Hand): boolean => hand.holder === from && !hand.isLost
    if (from === to || !(this.#hands.some((hand) => hand && isTheirs(hand)) || (this.#end && isTheirs(this.#end)))) return
    const lease = this.seen + K
    if (this.#end && isTheirs(this.#end)) {
      this.#reach(lease)
      this.#end = to === null ? null : { holder: to, from, isLost: false }
      this.seen = lease
    }
    this.#pass(0, this.#hands.length - 1, isTheirs, (hand) => ({ ...hand, isLost: true }))
    if (this.keeper === from) this.keeper = to ?? from
    this.asked = this.asked.filter(({ device, letter }) => device !== from || letter !== null)
  }

  /** A device goes on in the data of others; `beyond`: numbers that were given there, and by whom nobody can say. */
  passesTo(device: string, before: readonly string[], beyond: readonly { readonly first: number; readonly last: number }[]): void {
    for (const from of before) this.#pass(0, null, (hand) => hand.holder === from && !hand.isLost, () => ({ holder: device, from, isLost: false }))
    if (before.includes(this.keeper)) this.keeper = device
    for (const { first, last } of beyond) {
      this.#pass(first, last, (hand) => hand.holder === device && !hand.isLost, () => ({ holder: device, from: null, isLost: true }))
      this.#sees(last)
    }
  }

  /** Each hand's numbers from one to another, in order; `last` null: the run's end. */
  get slices(): readonly { readonly first: number; readonly last: number | null; readonly holder: string; readonly from: string | null; readonly state: 'live' | 'lost' }[] {
    const slices = []
    for (let first = 0; first <= this.#hands.length; ) {
      const hand = this.#handOf(first)
      let behind = first + 1
      while (behind < this.#hands.length && this.#hands[behind] === hand) behind += 1
      const isEnd = behind >= this.#hands.length && this.#end === hand
      if (hand) slices.push({ first, last: isEnd ? null : behind - 1, holder: hand.holder, from: hand.from, state: hand.isLost ? 'lost' as const : 'live' as const })
      first = isEnd ? this.#hands.length + 1 : behind
    }
    return slices
  }

  /** Whether that device waits for a slice. */
  isAskedFor(device: string): boolean {
    return this.asked.some((one) => one.device === device && one.letter === null)
  }

  /** What a device with nothing unsent may give by now, none of it below one that was used, in order. */
  givenNextBy(device: string): readonly { readonly first: number; readonly last: number }[] {
    const told = [...this.used, ...this.closed]
    return this.slices.filter(({ holder, state }) => holder === device && state === 'live').flatMap(({ first, last }) => {
      const end = Math.min(last ?? Infinity, this.seen + K)
      const next = Math.max(first, ...told.filter((no) => first <= no && no <= (last ?? no)).map((no) => no + 1))
      return next <= end ? [{ first: next, last: end }] : []
    })
  }

  #handOf(no: number): Hand | null {
    return no < this.#hands.length ? (this.#hands[no] ?? null) : this.#end
  }

  #sees(no: number): void {
    this.seen = Math.max(this.seen, no)
  }

  /** Each number up to there stands by itself. */
  #reach(no: number): void {
    while (this.#hands.length <= no) this.#hands.push(this.#end)
  }

  /** Gives back the highest that passed; 0 where none did. */
  #pass(first: number, last: number | null, isTheirs: (hand: Hand) => boolean, to: (hand: Hand) => Hand | null): number {
    this.#reach(last ?? first - 1)
    const next = new Map<Hand, Hand | null>()
    const pass = (hand: Hand | null): Hand | null => {
      if (!hand || !isTheirs(hand)) return hand
      if (!next.has(hand)) next.set(hand, to(hand))
      return next.get(hand) ?? null
    }
    let highest = 0
    for (let no = first; no <= (last ?? this.#hands.length - 1); no += 1) {
      const [before, after] = [this.#hands[no] ?? null, pass(this.#hands[no] ?? null)]
      this.#hands[no] = after
      if (after !== before) highest = no
    }
    if (last === null) this.#end = pass(this.#end)
    return highest
  }
}

const isSame = (one: Question['letter'], other: NonNullable<Question['letter']>): boolean => one?.dossier === other.dossier && one.document === other.document
