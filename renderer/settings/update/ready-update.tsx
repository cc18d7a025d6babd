import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { backupLine } from '../../backup/backup-words.ts'
import { useNow } from '../../backup/use-now.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { CheckField } from '../../ui/form/check-field.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { told } from '../../ui/told.ts'
import classes from '../settings.module.css'
import { ReleaseNotes } from './release-notes.tsx'
import type { UpdateState } from './update-state.ts'

const EVERY = 10_000

/** Copied and checked: it waits for the admin's word, or for Loket to be closed. */
export function ReadyUpdate({ ready, ordered }: { readonly ready: NonNullable<UpdateState['ready']>; readonly ordered: boolean }) {
  const order = useCommand('update.order')
  const drop = useCommand('update.drop')
  const cancel = useRef<HTMLButtonElement>(null)
  const give = async (withoutBackup: boolean): Promise<void> => {
    // The button that was pressed goes away with the order.
    if ((await order.run({ version: ready.version, withoutBackup })) !== null) cancel.current?.focus()
  }
  const throwAway = async (): Promise<void> => {
    if ((await drop.run({})) !== null) told('Pembaruan dibatalkan. Salinannya dihapus dari komputer ini.')
  }
  const lead = ordered ? 'Akan dipasang saat Loket ditutup. Data kantor tidak disentuh pemasang.' : 'Sudah disalin ke komputer ini, utuh, dan ditandatangani penerbit Loket.'
  return (
    <Section title={`Loket ${ready.version} siap dipasang`} lead={lead}>
      <div className={classes.stack}>
        <ReleaseNotes release={ready} />
        {order.refusal === null ? null : (
          <Notice tone="wait" live>
            {order.refusal.message}
          </Notice>
        )}
        {ordered ? null : <OrderForm running={order.running} onOrder={(withoutBackup) => void give(withoutBackup)} />}
        <FormActions>
          <Button ref={cancel} variant="subtle" loading={drop.running} onClick={() => void throwAway()}>
            {ordered ? 'Batalkan pemasangan' : 'Buang salinan ini'}
          </Button>
        </FormActions>
      </div>
    </Section>
  )
}

function OrderForm({ running, onOrder }: { readonly running: boolean; readonly onOrder: (withoutBackup: boolean) => void }) {
  const [without, setWithout] = useState(false)
  const { value: backup } = useCall('backup.status', {})
  const now = useNow(EVERY)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => { button.current?.focus() }, [])
  const fresh = backup?.state === 'level'
  return (
    <>
      {backup === undefined ? null : <Notice tone={fresh ? 'ok' : 'wait'}>{backupLine(backup, Math.max(now, Date.parse(backup.at ?? '') || 0))}</Notice>}
      {fresh ? null : <CheckField path="withoutBackup" label="Pasang tanpa cadangan terbaru" hint="Hanya bila cadangan memang tidak bisa dibuat. Pilihan ini tercatat atas nama Anda." value={without} onChange={setWithout} />}
      <FormActions>
        <Button ref={button} loading={running} onClick={() => onOrder(without)}>
          Pasang saat Loket ditutup
        </Button>
      </FormActions>
    </>
  )
}
