import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import type { CallOutput } from '#protocol/calls.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { AreaField } from '../ui/form/area-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { ActionButton } from './action-button.tsx'
import { keyedActions } from './action-keys.ts'
import { asksNothing } from './act-form.ts'
import classes from './dossier.module.css'
import { GROUP } from './keys-group.ts'
import type { Leaf } from './leaves.ts'
import { OtherActions } from './other-actions.tsx'
import { useMovingCommand } from './taking/use-moving-command.ts'
import { useSettled } from './use-settled.ts'
import type { DossierAction, OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface ActionsPanelProps extends OfView {
  readonly onOpen: (window: DossierWindow) => void
  readonly onLeaf: (leaf: Leaf) => void
  readonly onDone: (done: CallOutput<'dossier.act'>) => void
}

/** What this officer may do now: one key or click where nothing is asked, a window where something is. */
export function ActionsPanel({ view, onOpen, onLeaf, onDone }: ActionsPanelProps) {
  const note = useUnsaved(`catatan tindakan ${view.row.dossier}`, '')
  const act = useMovingCommand('dossier.act', view.row.dossier)
  const settled = useSettled(`${view.base.device} ${view.base.seq}`)
  const choose = async (action: DossierAction): Promise<void> => {
    if (!settled) return
    if (action.lacks.length > 0) return onLeaf('letters')
    if (!asksNothing(action) || view.step === null) return onOpen({ what: 'act', action, view })
    const done = await act.run({ dossier: view.row.dossier, base: view.base, step: view.step, outcome: action.outcome, note: note.value })
    if (done === null) return
    note.forget()
    onDone(done)
  }
  const actions = keyedActions(view.actions)
  const atOnce = view.actions.some(asksNothing)
  return (
    <Section title="Tindakan">
      <div className={classes.actions}>
        {act.refusal === null ? null : (
          <Notice tone="late" live>
            {act.refusal.message}
          </Notice>
        )}
        {view.noActionReason === '' || view.canResubmit ? null : <p className={classes.reason}>{view.noActionReason}</p>}
        {actions.map(({ action, digit, functionKey }, index) => (
          <ActionButton key={action.outcome} action={action} digit={digit} functionKey={functionKey} usual={index === 0} running={act.running || !settled} onChoose={() => void choose(action)} onLetters={() => onLeaf('letters')} />
        ))}
        {view.canResubmit ? <ResubmitButton onOpen={() => onOpen({ what: 'resubmit', view })} /> : null}
        {atOnce ? <AreaField path="note" label="Catatan untuk tindakan ini" optional rows={1} value={note.value} onChange={note.set} /> : null}
        <OtherActions onOpen={onOpen} view={view} />
      </div>
    </Section>
  )
}

function ResubmitButton({ onOpen }: { readonly onOpen: () => void }) {
  useShortcut({ key: '1', label: 'Pemohon kembali', group: GROUP, run: onOpen })
  return (
    <Button fullWidth justify="flex-start" leftSection={<kbd>1</kbd>} rightSection={<IconArrowsExchange aria-hidden="true" size="1.125rem" />} onClick={onOpen}>
      Pemohon kembali
    </Button>
  )
}
