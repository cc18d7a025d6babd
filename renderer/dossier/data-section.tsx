import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { formatPhone } from '#domain/applicant/phone.ts'
import { AttachmentPicker } from '../attachments/attachment-picker.tsx'
import { checkWords } from '../checklist/check-words.ts'
import { useCommand, useRequest } from '../host/use-command.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Section } from '../ui/section.tsx'
import { useState } from 'react'
import classes from './dossier.module.css'
import type { DossierView, OfView } from './view.ts'

const KINDS = { new: 'Baru', renewal: 'Perpanjangan', change: 'Perubahan' } as const

/** What was told at intake, the checklist as it stands, and the scans. */
export function DataSection({ view }: OfView) {
  const attach = useCommand('dossier.attach')
  const { applicant } = view
  return (
    <Section title="Data berkas" actions={hasDesk(useSignedIn()) ? <Reveal view={view} /> : undefined}>
      <dl className={classes.facts}>
        {facts(view).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>Persyaratan</h3>
      <ul className={classes.checklist}>
        {view.checklist.map((item) => (
          <li key={item.requirement} data-state={item.state}>
            <span>{item.name}</span>
            <span>
              {checkWords(item.state)}
              {item.note === '' ? '' : ` · ${item.note}`}
              {item.expiry === undefined ? '' : ` · ${item.expiry === 'lifetime' ? 'seumur hidup' : `sampai ${shortDate(item.expiry)}`}`}
            </span>
          </li>
        ))}
      </ul>
      <h3>Lampiran</h3>
      {attach.refusal === null ? null : <p role="alert">{attach.refusal.message}</p>}
      <AttachmentPicker id={`attachments-${applicant.kind}`} attachments={view.attachments} onAdd={(attachment) => void attach.run({ dossier: view.row.dossier, attachment: { hash: attachment.hash, name: attachment.name, mediaType: attachment.mediaType, size: attachment.size } })} />
    </Section>
  )
}

function facts({ applicant, applicationKind, permitData, copies, stopmapColour, notes }: DossierView): readonly (readonly [string, string])[] {
  const permit: readonly (readonly [string, string])[] =
    permitData.form === 'optician'
      ? [
          ['STR-RO', `${permitData.strNumber}, ${permitData.strExpiry === 'lifetime' ? 'seumur hidup' : `sampai ${shortDate(permitData.strExpiry)}`}`],
          [`Tempat praktik ke-${permitData.placeSequence}`, `${permitData.workplaceName}, ${permitData.workplaceAddress}`],
        ]
      : [
          ['Usaha', `${permitData.businessName}, NIB ${permitData.nib}, KBLI ${permitData.kbli}`],
          ['Nomor OSS', permitData.ossNumber],
        ]
  const all: readonly (readonly [string, string])[] = [
    ['Permohonan', KINDS[applicationKind]],
    ['Pemohon', applicant.name],
    ['NIK', applicant.nik],
    ['Telepon', applicant.phone],
    ['Alamat', applicant.address],
    ...permit,
    ['Rangkap, stopmap', [`${copies} rangkap`, stopmapColour].filter((part) => part !== '').join(', ')],
    ['Catatan', notes],
  ]
  return all.filter(([, value]) => value !== '')
}

/** NIK and phone whole, for this look only; the look is logged. */
function Reveal({ view }: OfView) {
  const reveal = useRequest('dossier.reveal')
  const [shown, setShown] = useState('')
  if (shown !== '') return <output>{shown}</output>
  return (
    <Button variant="default" size="compact-md" loading={reveal.running} leftSection={<IconEye aria-hidden="true" size="1rem" />} onClick={() => void reveal.run({ dossier: view.row.dossier }).then((whole) => whole && setShown(`NIK ${whole.nik} · ${formatPhone(whole.phone)}`))}>
      Lihat NIK utuh (dicatat)
    </Button>
  )
}
