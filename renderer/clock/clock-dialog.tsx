import { Button } from '@mantine/core'
import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useHelpTopic } from '../help/help-topic.ts'
import { useCommand } from '../host/use-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { told } from '../ui/told.ts'
import classes from './clock.module.css'

interface ClockDialogProps {
  readonly doubt: NonNullable<CallOutput<'clock.state'>>
  readonly onClose: () => void
}

/** What is odd about the date, and the answer of whoever may give it. */
export function ClockDialog({ doubt, onClose }: ClockDialogProps) {
  useHelpTopic('gangguan#tanggal-komputer-diragukan')
  const confirm = useCommand('clock.confirm')
  const today = longDateWithDay(doubt.today)
  const yes = async (): Promise<void> => {
    if ((await confirm.run({ today: doubt.today })) === null) return
    onClose()
    told(`Tanggal ${today} dipastikan, atas nama Anda.`)
  }
  return (
    <Dialog opened onClose={onClose} title={doubt.mayConfirm ? `Benarkah hari ini ${today}?` : 'Tanggal komputer diragukan'}>
      <div className={classes.words}>
        <p>{doubt.saying}</p>
        <p>{doubt.safe}</p>
        <p>{doubt.mayConfirm ? 'Cocokkan dengan kalender atau telepon. Nomor dan surat berikutnya memakai tanggal ini. Bila salah, betulkan jam komputer; jangan dipastikan di sini.' : doubt.remedy}</p>
        {confirm.refusal ? <Notice tone="late" live>{confirm.refusal.message}</Notice> : null}
      </div>
      <FormActions>
        <Button variant="default" onClick={onClose} data-autofocus>
          {doubt.mayConfirm ? 'Periksa dulu' : 'Tutup'}
        </Button>
        {doubt.mayConfirm ? (
          <Button loading={confirm.running} onClick={() => void yes()}>
            Ya, hari ini {today}
          </Button>
        ) : null}
      </FormActions>
    </Dialog>
  )
}
