import { maskNik } from '#domain/applicant/nik.ts'
import { maskPhone } from '#domain/applicant/phone.ts'
import type { CorrectDossier } from '#domain/dossier/commands.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Answer } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { checkReceived } from '../intake/check-received.ts'

/** Identifiers as they are kept; a NIK or phone number sent back masked, as the screen shows it, stays what it was. Refused where a changed part would not have been taken at intake. */
export function checkCorrection(command: CorrectDossier, before: Dossier): Answer<CorrectDossier> {
  const applicant = unmasked(command.applicant ?? before.applicant, before.applicant)
  const checked = checkReceived({ applicant, permitData: command.permitData ?? before.permitData })
  const given = (path: string): boolean => (path.startsWith('applicant') ? command.applicant !== undefined : command.permitData !== undefined)
  const fields = checked.fields.filter(({ path }) => given(path))
  if (fields.length > 0) return refuse(fieldsRefusal(fields))
  return accept({ ...command, ...(command.applicant ? { applicant: checked.applicant } : {}), ...(command.permitData ? { permitData: checked.permitData } : {}) })
}

const unmasked = (given: Dossier['applicant'], before: Dossier['applicant']): Dossier['applicant'] => ({
  ...given,
  nik: given.nik === maskNik(before.nik) ? before.nik : given.nik,
  phone: given.phone === maskPhone(before.phone) ? before.phone : given.phone,
})
