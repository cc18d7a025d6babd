/** Where the process was killed, and how many moments each kind of act is known to have. */
export class Kills {
  readonly #moments = new Map<string, number>()
  readonly #counts = new Map<string, Map<string, number>>()
  readonly #numbers = new Map<string, readonly number[]>()
  total = 0

  learn(act: string, moments: number): void {
    this.#moments.set(act, Math.max(moments, this.momentsOf(act)))
  }

  momentsOf(act: string): number {
    return this.#moments.get(act) ?? 0
  }

  /** `moment`: "17 before log.db: commit", its number in the act and its name; "" where the parent killed it whenever the clock said. */
  count(act: string, moment: string): void {
    const [, no, name] = /^(\d+) (.*)$/.exec(moment) ?? [null, null, moment]
    const where = name === '' || name === undefined ? 'at any moment' : name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'part')
    if (no) this.#numbers.set(act, [...(this.#numbers.get(act) ?? []), Number(no)])
    const ofAct = this.#counts.get(act) ?? new Map<string, number>()
    this.#counts.set(act, ofAct.set(where, (ofAct.get(where) ?? 0) + 1))
    this.total += 1
  }

  /** Acts that were cut down at least once. */
  get acts(): readonly string[] {
    return [...this.#counts.keys()]
  }

  /** How many kills fell into each tenth of the act. */
  #spread(act: string): string {
    const [numbers, all] = [this.#numbers.get(act) ?? [], this.momentsOf(act)]
    if (numbers.length === 0 || all === 0) return ''
    const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((no) => Math.min(9, Math.floor(((no - 1) * 10) / all)) === tenth).length)
    return `, by tenths of its ${all}: ${tenths.join(' ')}`
  }

  /** A line for each act: how often it was killed, at how many of its moments, and how they are spread; then each moment. */
  lines(): readonly string[] {
    return [...this.#counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([act, moments]) => {
      const sum = [...moments.values()].reduce((total, count) => total + count, 0)
      return [`${act}: ${sum} kills at ${moments.size} moments${this.#spread(act)}`, ...[...moments].toSorted(([, one], [, other]) => other - one).map(([moment, count]) => `    ${String(count).padStart(4)}  ${moment}`)]
    })
  }
}
