/** Where the process was killed, and how many moments each kind of act is known to have. */
export class Kills {
  readonly #moments = new Map<string, number>()
  readonly #counts = new Map<string, Map<string, number>>()
  total = 0

  learn(act: string, moments: number): void {
    this.#moments.set(act, Math.max(moments, this.momentsOf(act)))
  }

  momentsOf(act: string): number {
    return this.#moments.get(act) ?? 0
  }

  count(act: string, moment: string): void {
    const where = moment === '' ? 'at any moment' : moment
    const ofAct = this.#counts.get(act) ?? new Map<string, number>()
    this.#counts.set(act, ofAct.set(where, (ofAct.get(where) ?? 0) + 1))
    this.total += 1
  }

  /** Acts that were cut down at least once. */
  get acts(): readonly string[] {
    return [...this.#counts.keys()]
  }

  /** A line for each act: how often it was killed, and at how many of its moments. */
  lines(): readonly string[] {
    return [...this.#counts].toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([act, moments]) => {
      const sum = [...moments.values()].reduce((total, count) => total + count, 0)
      return [`${act}: ${sum} kills at ${moments.size} moments`, ...[...moments].toSorted(([, one], [, other]) => other - one).map(([moment, count]) => `    ${String(count).padStart(4)}  ${moment}`)]
    })
  }
}
