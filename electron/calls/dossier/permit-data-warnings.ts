import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import type { IsoDate } from '#domain/ids.ts'

/** What an officer should look at twice in the permit data; none of it blocks. */
export function permitDataWarnings(permitData: PermitData, today: IsoDate): readonly string[] {
  if (permitData.form !== 'optician' || permitData.strExpiry === 'lifetime' || permitData.strExpiry >= today) return []
  return [`STR berakhir ${longDate(permitData.strExpiry)}, sudah lewat. Periksa STR aslinya sebelum izin dicetak.`]
}
