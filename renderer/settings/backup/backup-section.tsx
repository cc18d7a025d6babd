import { Button, Stack } from '@mantine/core'
import { useState, type ComponentProps } from 'react'
import type { IsoInstant } from '#domain/ids.ts'
import { backupLine, backupWarning, SAME_DISK, type BackupState } from '../../backup/backup-words.ts'
import { useNow } from '../../backup/use-now.ts'
import { call } from '../../host/call.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { told } from '../../ui/told.ts'
import classes from '../settings.module.css'
import { BackupForm } from './backup-form.tsx'
import { CheckLine } from './check-line.tsx'

const EVERY = 10_000

/** Cadangan: how it stands, and where it goes. */
export function BackupSection() {
  const { value: status } = useCall('backup.status', {})
  if (status === undefined) return <Loading />
  return (
    <div className={classes.narrow}>
      {status.state === 'off' ? null : <Standing status={status} />}
      <BackupForm key={status.folder} folder={status.folder} />
    </div>
  )
}

function Standing({ status }: { readonly status: BackupState }) {
  const { off, stopping, setStopping, stop } = useStopping()
  const now = useNow(EVERY)
  const clock = useOfficeClock()
  const { look, lookNow } = useLookNow()
  const check = useCommand('backup.verify')
  const scans = useCommand('backup.scans')
  const warning = backupWarning(status, now)
  return (
    <Section title="Keadaan cadangan" lead={backupLine(status, Math.max(now, Date.parse(status.at ?? '') || 0))}>
      <Stack gap="xs">
        {warning === '' ? null : <Notice tone="wait">{warning}</Notice>}
        {status.sameDisk ? <Notice tone="wait">{SAME_DISK}</Notice> : null}
      </Stack>
      <p className={classes.soft}>
        Folder: {status.folder}
        <br />
        {status.verified === null ? 'Belum diperiksa dengan pemulihan.' : `Terakhir dipulihkan di samping dan sama dengan data: ${clock.moment(status.verified as IsoInstant)}.`}
      </p>
      <CheckLine refusal={check.refusal ?? scans.refusal ?? (look.refusal?.message === warning ? null : look.refusal) ?? off.refusal} />
      <FormActions>
        <Button variant="default" loading={look.running} onClick={() => void lookNow()}>
          Cadangkan sekarang
        </Button>
        <Button variant="default" loading={check.running} onClick={() => void check.run({})}>
          Periksa cadangan
        </Button>
        <Button variant="default" loading={scans.running} onClick={() => void scans.run({})}>
          Ambil lampiran yang rusak
        </Button>
        <Button variant="subtle" loading={off.running} onClick={() => setStopping(true)}>
          Hentikan cadangan
        </Button>
      </FormActions>
      <StopDialog opened={stopping} onConfirm={() => void stop()} onClose={() => setStopping(false)} />
    </Section>
  )
}

/** "Cadangkan sekarang": says so where it came to its end well; else the standing above says why not. */
function useLookNow() {
  const look = useCommand('backup.now')
  const lookNow = async (): Promise<void> => {
    if ((await look.run({})) === null) return
    const reply = await call('backup.status', {}).catch(() => null)
    if (reply?.ok && reply.value.state === 'level') told('Cadangan sudah sampai pekerjaan terakhir.')
  }
  return { look, lookNow }
}

/** "Hentikan cadangan", once it is confirmed. */
function useStopping() {
  const [stopping, setStopping] = useState(false)
  const off = useCommand('backup.off')
  const stop = async (): Promise<void> => {
    setStopping(false)
    if ((await off.run({})) !== null) told('Cadangan dihentikan. Yang sudah ada di disk tetap ada.')
  }
  return { off, stopping, setStopping, stop }
}

function StopDialog(asked: Pick<ComponentProps<typeof ConfirmDialog>, 'opened' | 'onConfirm' | 'onClose'>) {
  return (
    <ConfirmDialog {...asked} title="Hentikan cadangan?" action="Hentikan cadangan">
      <p style={{ margin: 0 }}>Pekerjaan baru tidak lagi dicadangkan. Yang sudah ada di disk tetap ada dan tetap bisa dipulihkan.</p>
    </ConfirmDialog>
  )
}
