import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { formatPhone } from '#domain/applicant/phone.ts'
import type { DossierId } from '#domain/ids.ts'
import { useRequest } from '../host/use-command.ts'
import { Notice } from '../ui/notice.tsx'
import classes from './dossier.module.css'

/** NIK and phone whole, for this look only; the look is logged. */
export function Reveal({ dossier }: { readonly dossier: DossierId }) {
  const reveal = useRequest('dossier.reveal')
  const [shown, setShown] = useState('')
  const look = async (): Promise<void> => {
    const whole = await reveal.run({ dossier })
    if (whole !== null) setShown([`NIK ${whole.nik}`, whole.phone === '' ? '' : `telepon ${formatPhone(whole.phone)}`].filter((part) => part !== '').join(' · '))
  }
  if (shown !== '') return <output className={classes.revealed}>{shown}</output>
  return (
    <>
      <Button variant="default" size="compact-md" loading={reveal.running} leftSection={<IconEye aria-hidden="true" size="1rem" />} onClick={() => void look()}>
        Lihat NIK utuh (dicatat)
      </Button>
      {reveal.refusal === null ? null : (
        <Notice tone="late" live>
          {reveal.refusal.message}
        </Notice>
      )}
    </>
  )
}
