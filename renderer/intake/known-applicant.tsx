import { Button } from '@mantine/core'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Notice } from '../ui/notice.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import type { TypedApplicant, TypedPermit } from './intake-form.ts'
import type { PartFields } from './part-of-form.ts'

type Known = CallOutput<'applicant.find'>[number]

/** Whoever was here before: one press fills in what was told then. What is typed already is replaced only by that press. */
export function KnownApplicant({ form, change }: PartFields<'applicant'>) {
  const clock = useOfficeClock()
  const nik = form.applicant.nik.replaceAll(/\D/g, '')
  const phone = form.applicant.phone.replaceAll(/\D/g, '')
  const known = useCall('applicant.find', { nik: nik.length === 16 ? nik : '', phone: phone.length >= 9 ? form.applicant.phone.trim() : '' }, { enabled: nik.length === 16 || phone.length >= 9 }).value
  const last = known?.[0]
  const copied = last !== undefined && form.applicant.name !== '' && form.applicant.name === last.applicant.name
  const copy = (): void => {
    if (last === undefined) return
    // One change, so that one key takes it back.
    change((before) => ({ ...before, applicant: typedApplicant(last), permit: { ...before.permit, ...typedPermit(last) } }))
  }
  useShortcut({ key: 'Ctrl+D', label: 'Salin data lama', group: 'Berkas baru', enabled: last !== undefined && !copied, legend: false, run: copy })
  if (last === undefined || copied) return null
  return (
    <Notice tone="info" live title={`${last.applicant.name} pernah datang: ${last.dossiers} berkas, terakhir ${clock.longDate(last.lastSeen)}.`}>
      {/* It comes up while one types on: were it the next stop, the name would be typed at a button and be lost. */}
      <Button size="compact-md" variant="default" tabIndex={-1} aria-keyshortcuts="Control+D" onClick={copy}>
        Salin dari berkas sebelumnya (Ctrl+D)
      </Button>
    </Notice>
  )
}

const typedApplicant = ({ applicant }: Known): TypedApplicant => ({ ...applicant, region: '' })

function typedPermit({ lastPermitData: data }: Known): Partial<TypedPermit> {
  if (data.form === 'standard-certificate') return { nib: data.nib, kbli: data.kbli, businessName: data.businessName, risk: data.risk, ossNumber: data.ossNumber }
  const lifetime = data.strExpiry === 'lifetime'
  return { strNumber: data.strNumber, strExpiry: lifetime ? '' : data.strExpiry, strLifetime: lifetime, workplaceName: data.workplaceName, workplaceAddress: data.workplaceAddress, workplaceRegion: '', placeSequence: String(data.placeSequence) }
}
