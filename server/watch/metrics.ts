/** Counts since the start, as Prometheus reads them. Names of routes and problems are ours; nothing a client sends becomes a label. */
export class Metrics {
  readonly #counts = new Map<string, number>()
  readonly #gauges = new Map<string, () => number>()

  add(name: string, labels: Readonly<Record<string, string>> = {}, by = 1): void {
    const said = Object.entries(labels).map(([label, value]) => `${label}="${value}"`).join(',')
    const key = said === '' ? name : `${name}{${said}}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by)
  }

  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read)
  }

  text(): string {
    const names = [...new Set([...this.#counts.keys()].map((key) => key.split('{')[0] ?? ''))].toSorted()
    const counters = names.flatMap((name) => [`# TYPE ${name} counter`, ...[...this.#counts].filter(([key]) => key.split('{')[0] === name).map(([key, count]) => `${key} ${count}`)])
    const gauges = [...this.#gauges].flatMap(([name, read]) => [`# TYPE ${name} gauge`, `${name} ${read()}`])
    return [...counters, ...gauges, ''].join('\n')
  }
}
