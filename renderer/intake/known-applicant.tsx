import { Button } from '@mantine/core'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Notice } from '../ui/notice.tsx'
import type { TypedApplicant, TypedPermit } from './intake-form.ts'
import type { IntakeFields } from './use-intake-form.ts'

type Known = CallOutput<'applicant.find'>[number]

/** Whoever was here before: one press fills in what was told then. What is typed already is replaced only by that press. */
export function KnownApplicant({ form, changeApplicant, changePermit }: IntakeFields) {
  const clock = useOfficeClock()
  const nik = form.applicant.nik.replaceAll(/\D/g, '')
  const phone = form.applicant.phone.replaceAll(/\D/g, '')
  const known = useCall('applicant.find', { nik: nik.length === 16 ? nik : '', phone: phone.length >= 9 ? form.applicant.phone.trim() : '' }, { enabled: nik.length === 16 || phone.length >= 9 }).value
  const [last] = known ?? []
  if (last === undefined || (form.applicant.name !== '' && form.applicant.name === last.applicant.name)) return null
  return (
    <Notice tone="info" live title={`${last.applicant.name} pernah datang: ${last.dossiers} berkas, terakhir ${clock.longDate(last.lastSeen)}.`}>
      <Button
        size="compact-md"
        variant="default"
        onClick={() => {
          changeApplicant(typedApplicant(last))
          changePermit(typedPermit(last))
        }}
      >
        Salin dari berkas sebelumnya
      </Button>
    </Notice>
  )
}

const typedApplicant = ({ applicant }: Known): TypedApplicant => ({ ...applicant })

function typedPermit({ lastPermitData: data }: Known): Partial<TypedPermit> {
  if (data.form === 'standard-certificate') return { nib: data.nib, kbli: data.kbli, businessName: data.businessName, risk: data.risk, ossNumber: data.ossNumber }
  const lifetime = data.strExpiry === 'lifetime'
  return { strNumber: data.strNumber, strExpiry: lifetime ? '' : data.strExpiry, strLifetime: lifetime, workplaceName: data.workplaceName, workplaceAddress: data.workplaceAddress, placeSequence: String(data.placeSequence) }
}
