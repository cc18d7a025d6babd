import { useDebouncedValue } from '@mantine/hooks'
import type { ServiceId } from '#domain/ids.ts'
import type { CallInput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { Notice } from '../ui/notice.tsx'
import type { PartFields } from './part-of-form.ts'

/** Not every letter of a name is asked about, milliseconds. */
const PAUSE = 200

/** Another dossier of the same applicant for the same service and place is under way: said, never forbidden. */
export function DuplicateNotice({ form, context }: PartFields<'applicant' | 'permit'>) {
  const service: ServiceId | '' = context.service?.id ?? ''
  const nik = form.applicant.nik.replaceAll(/\D/g, '')
  const name = form.applicant.name.trim().slice(0, 200)
  const enabled = service !== '' && name !== '' && (nik === '' || nik.length === 16)
  const { workplaceName, nib, kbli } = form.permit
  const place = { workplace: workplaceName.trim().slice(0, 200), nib: nib.trim().slice(0, 20), kbli: kbli.trim().slice(0, 10) }
  const question = JSON.stringify({ service, nik, name: name || '-', ...place })
  const [asked] = useDebouncedValue(question, PAUSE)
  const found = useCall('intake.duplicates', JSON.parse(asked) as CallInput<'intake.duplicates'>, { enabled: enabled && asked === question }).value ?? []
  if (!enabled || found.length === 0) return null
  return (
    <Notice tone="wait" live title="Pemohon ini masih punya berkas yang berjalan untuk layanan ini.">
      <ul>
        {found.map((one) => (
          <li key={one.dossier}>
            <a href={`#/berkas/${one.dossier}`}>{one.registerNumber === '' ? 'Tanpa nomor' : one.registerNumber}</a> · {one.stepName}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
