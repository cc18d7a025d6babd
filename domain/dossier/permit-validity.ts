import { addDays } from '../calendar/iso-date.ts'
import type { IsoDate } from '../ids.ts'
import type { PermitData } from './permit-data.ts'
import type { DocumentState } from './state.ts'

/** The day a permit bears: of its signature in ink; of its number where it is signed as a file, since that file is finished before anybody signs it. Null while it has neither. */
export function permitDate({ signature, number }: Pick<DocumentState, 'signature' | 'number'>): IsoDate | null {
  if (signature?.mode === 'electronic' && number) return number.date
  return signature?.date ?? number?.date ?? null
}

/** A permit ends with the STR; on a lifetime STR it holds five years from its date, null while it has none. Source: docs/decisions/papers.md. */
export function permitValidUntil(permitData: PermitData, from: IsoDate | null): IsoDate | 'lifetime' | null {
  if (permitData.form !== 'optician') return 'lifetime'
  if (permitData.strExpiry !== 'lifetime') return permitData.strExpiry
  return from && fiveYearsAfter(from)
}

function fiveYearsAfter(date: IsoDate): IsoDate {
  const [year, month, day] = [Number(date.slice(0, 4)) + 5, date.slice(5, 7), date.slice(8)]
  return month === '02' && day === '29' ? addDays(`${year}-03-01` as IsoDate, -1) : (`${year}-${month}-${day}` as IsoDate)
}
