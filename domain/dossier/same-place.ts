import type { PermitData } from './permit-data.ts'

/** Whether two permits of one service are for one place of practice (its name and its sequence: branches share a name), or for one line of one business. */
export function isSamePlace(one: PermitData, other: PermitData): boolean {
  if (one.form === 'optician') return other.form === 'optician' && one.placeSequence === other.placeSequence && key(one.workplaceName) === key(other.workplaceName)
  return other.form === 'standard-certificate' && one.nib === other.nib && one.kbli === other.kbli
}

/** As names are read: case, points and doubled blanks do not count. */
const key = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
