import { Button } from '@mantine/core'
import { IconArrowsExchange, IconCopy, IconNotes, IconPrinter, IconUserX } from '@tabler/icons-react'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../host/use-command.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
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
import { useSettled } from './use-settled.ts'
import type { DossierAction, OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface ActionsPanelProps extends OfView {
  readonly onOpen: (window: DossierWindow) => void
  readonly onDone: (done: CallOutput<'dossier.act'>) => void
}

/** What this officer may do now: one key or click where nothing is asked, a window where something is. */
export function ActionsPanel({ view, onOpen, onDone }: ActionsPanelProps) {
  const officer = useSignedIn()
  const note = useUnsaved(`catatan tindakan ${view.row.dossier}`, '')
  const act = useCommand('dossier.act')
  const settled = useSettled(`${view.base.device} ${view.base.seq}`)
  const choose = async (action: DossierAction): Promise<void> => {
    if (!settled) return
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
          <ActionButton key={action.outcome} action={action} digit={digit} functionKey={functionKey} usual={index === 0} running={act.running || !settled} onChoose={() => void choose(action)} />
        ))}
        {view.canResubmit ? <ResubmitButton onOpen={() => onOpen({ what: 'resubmit', view })} /> : null}
        {atOnce ? <AreaField path="note" label="Catatan untuk tindakan ini" optional rows={1} value={note.value} onChange={note.set} /> : null}
        <OtherActions canPrint={hasDesk(officer) && view.printable.length > 0} canCopy={hasDesk(officer)} canWithdraw={view.canWithdraw} onOpen={onOpen} view={view} />
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

interface OtherActionsProps extends OfView {
  readonly canPrint: boolean
  readonly canCopy: boolean
  readonly canWithdraw: boolean
  readonly onOpen: (window: DossierWindow) => void
}

/** What never moves the dossier, and the rare withdrawal. */
function OtherActions({ view, canPrint, canCopy, canWithdraw, onOpen }: OtherActionsProps) {
  useShortcut({ key: 'N', label: 'Catatan', group: GROUP, run: () => onOpen({ what: 'note' }) })
  useShortcut({ key: 'S', label: 'Salin untuk SiCantik atau OSS', group: GROUP, legend: false, enabled: canCopy, run: () => onOpen({ what: 'copy' }) })
  const quiet = { variant: 'subtle', fullWidth: true, justify: 'flex-start' } as const
  return (
    <div className={classes.others}>
      {canPrint ? (
        <Button {...quiet} leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} rightSection={<kbd>F9</kbd>} onClick={() => onOpen({ what: 'print' })}>
          Cetak
        </Button>
      ) : null}
      <Button {...quiet} leftSection={<IconNotes aria-hidden="true" size="1.125rem" />} rightSection={<kbd>N</kbd>} onClick={() => onOpen({ what: 'note' })}>
        Tambah catatan
      </Button>
      {canCopy ? (
        <Button {...quiet} leftSection={<IconCopy aria-hidden="true" size="1.125rem" />} rightSection={<kbd>S</kbd>} onClick={() => onOpen({ what: 'copy' })}>
          Salin untuk SiCantik/OSS
        </Button>
      ) : null}
      {canWithdraw ? (
        <Button {...quiet} leftSection={<IconUserX aria-hidden="true" size="1.125rem" />} onClick={() => onOpen({ what: 'withdraw', view })}>
          Pemohon menarik berkas
        </Button>
      ) : null}
    </div>
  )
}
