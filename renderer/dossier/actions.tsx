import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../host/use-command.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { told } from '../ui/told.ts'
import { ActDialog } from './act-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { ResubmitDialog } from './resubmit-dialog.tsx'
import type { DossierAction, OfView } from './view.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Open = DossierAction | 'resubmit' | 'withdraw' | 'note' | null
const GROUP = 'Berkas'

/** What this officer may do now: one key or click where nothing is asked, a dialog where something is. */
export function Actions({ view }: OfView) {
  const [open, setOpen] = useState<Open>(null)
  const act = useCommand('dossier.act')
  const close = (): void => setOpen(null)
  const choose = (action: DossierAction): void => {
    if (action.asks.length > 0 || view.step === null) return setOpen(action)
    void act.run({ dossier: view.row.dossier, base: view.base, step: view.step, outcome: action.outcome, note: '' }).then((done) => done && told(done.message))
  }
  useShortcut({ key: 'F6', label: 'Kembalikan', group: GROUP, enabled: view.actions.some(isReturn), run: () => setOpen(view.actions.find(isReturn) ?? null) })
  return (
    <Section title="Yang bisa dilakukan">
      {act.refusal === null ? null : (
        <Notice tone="late" live>
          {act.refusal.message}
        </Notice>
      )}
      {view.noActionReason === '' ? null : <p>{view.noActionReason}</p>}
      <Group gap="sm">
        {view.actions.map((action, index) => (
          <ActionButton key={action.outcome} action={action} place={index + 1} running={act.running} onChoose={() => choose(action)} />
        ))}
        {view.canResubmit ? <Button onClick={() => setOpen('resubmit')}>Pemohon kembali membawa kekurangan</Button> : null}
        <Button variant="default" onClick={() => setOpen('note')}>
          Tambah catatan
        </Button>
        {view.canWithdraw ? (
          <Button variant="default" onClick={() => setOpen('withdraw')}>
            Pemohon menarik berkas
          </Button>
        ) : null}
      </Group>
      {open === 'resubmit' ? <ResubmitDialog view={view} onClose={close} /> : null}
      {open === 'withdraw' ? <WithdrawDialog view={view} onClose={close} /> : null}
      {open === 'note' ? <NoteDialog view={view} onClose={close} /> : null}
      {typeof open === 'object' && open !== null ? <ActDialog view={view} action={open} onClose={close} /> : null}
    </Section>
  )
}

const isReturn = (action: DossierAction): boolean => action.kind === 'return'

interface ActionButtonProps {
  readonly action: DossierAction
  readonly place: number
  readonly running: boolean
  readonly onChoose: () => void
}

function ActionButton({ action, place, running, onChoose }: ActionButtonProps) {
  useShortcut({ key: String(place), label: action.label, group: GROUP, run: onChoose })
  return (
    <Button variant={action.kind === 'forward' ? 'filled' : 'default'} loading={running} onClick={onChoose} leftSection={<kbd>{place}</kbd>}>
      {action.label}
      {action.nextNumber === '' ? '' : ` · ${action.nextNumber}`}
      {action.assumed ? ' *' : ''}
    </Button>
  )
}
