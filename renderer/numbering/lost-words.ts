import type { CallOutput } from '#protocol/calls.ts'

export type LostRange = CallOutput<'numbering.gaps'>[number]['open'][number]

/** "3–5 (3 nomor)", with the run's part and year where it has them. */
export function lostWords({ run, first, last }: LostRange): string {
  const [, year = '', part = ''] = run.split('/').map(decodeURIComponent)
  const of = [part, year].filter((word) => word !== '').join(' ')
  return `${of === '' ? '' : `${of}: `}${first === last ? `nomor ${first}` : `nomor ${first}–${last} (${last - first + 1} nomor)`}`
}
