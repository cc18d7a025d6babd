/** One thing measured, beside its peer where it has one. Times in milliseconds. */
export interface Figure {
  readonly part: string
  readonly what: string
  readonly unit: 'ms' | 'MB' | 'kB' | 'B' | 'events/s' | 'events'
  readonly ours: Spread
  readonly peer?: { readonly what: string; readonly figures: Spread }
  /** Ours to the peer's, or the peer's to ours: `wanted` says which. */
  readonly ratio?: number
  /** What the issue asks for, in words. */
  readonly wanted?: string
}

export interface Spread {
  readonly count: number
  readonly median: number
  readonly p95: number
  /** The middle half: from the first quartile to the third. */
  readonly from: number
  readonly to: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { count: sorted.length, median: at(0.5), p95: at(0.95), from: at(0.25), to: at(0.75) }
}

/** Markdown rows for docs/measurements.md. */
export function tableOf(figures: readonly Figure[]): string {
  const head = '| what | median (middle half) | p95 | peer | peer median | ratio | wanted |\n|---|---|---|---|---|---|---|'
  const rows = figures.map(({ what, unit, ours, peer, ratio, wanted = '' }) =>
    `| ${[what, `${shown(ours.median)} ${unit} (${shown(ours.from)}–${shown(ours.to)}, n=${ours.count})`, shown(ours.p95), peer?.what ?? '', peer ? shown(peer.figures.median) : '', ratio === undefined ? '' : ratio.toFixed(2), wanted].join(' | ')} |`,
  )
  return [head, ...rows].join('\n')
}

const shown = (value: number): string => (value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(1) : value.toFixed(3))
