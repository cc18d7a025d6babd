import { runParts } from '#domain/numbering/run.ts'
import type { CallOutput } from '#protocol/calls.ts'

export type LostRange = CallOutput<'numbering.gaps'>[number]['open'][number]

/** "3–5 (3 nomor)", with the run's part, year and code where it has them. */
export function lostWords({ run, first, last }: LostRange): string {
  const { year, part, mark } = runParts(run)
  const of = [part, year, mark === '' ? '' : `kode ${mark}`].filter((word) => word !== '').join(' ')
  return `${of === '' ? '' : `${of}: `}${first === last ? `nomor ${first}` : `nomor ${first}–${last} (${last - first + 1} nomor)`}`
}
