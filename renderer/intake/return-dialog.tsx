import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { missingOf } from '../checklist/completeness.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { checkIntake } from './check-intake.ts'
import { checklistLines } from './checklist-lines.ts'
import { useIntake, useIntakeDesk } from './intake-store.ts'
import type { IntakeFields } from './use-intake-form.ts'

interface ReturnDialogProps {
  readonly fields: IntakeFields
  readonly onClose: () => void
}

const TITLE = 'Kembalikan berkas ke pemohon?'

/** Hands everything back: what is missing, as the checklist says, and why. */
export const ReturnDialog = ({ fields, onClose }: ReturnDialogProps) => (
  <Dialog opened onClose={onClose} title={TITLE}>
    <ReturnBody fields={fields} onClose={onClose} />
  </Dialog>
)

function ReturnBody({ fields, onClose }: ReturnDialogProps) {
  const { form, context, change } = fields
  const desk = useIntakeDesk()
  const { sending } = useIntake()
  const [tried, setTried] = useState(false)
  const missing = missingOf(checklistLines(context.service, form))
  const problem = checkIntake(form, 'incomplete', context).messages.find(({ path }) => path === 'reason')?.message ?? ''
  const handBack = async (): Promise<void> => {
    setTried(true)
    if (problem !== '') return
    await desk.receive('incomplete', context)
    onClose()
  }
  useShortcut({ key: 'Ctrl+Enter', label: 'Kembalikan', group: TITLE, run: () => void handBack() })
  return (
    <Stack gap="md">
      <Missing items={missing} />
      <AreaField path="reason" label="Alasan" optional={missing.length > 0} startHere value={form.reason} problem={tried ? problem : ''} onChange={(reason) => change((before) => ({ ...before, reason }))} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Tidak jadi
        </Button>
        <Button loading={sending === 'incomplete'} onClick={() => void handBack()}>
          Kembalikan
        </Button>
      </Group>
    </Stack>
  )
}

function Missing({ items }: { readonly items: ReturnType<typeof missingOf> }) {
  if (items.length === 0) return <p>Belum ada persyaratan yang ditandai kurang. Tulis alasannya di bawah.</p>
  return (
    <div>
      <p>Yang ditulis di tanda pengembalian:</p>
      <ul>
        {items.map(({ name, note }) => (
          <li key={name}>
            {name}: {note}
          </li>
        ))}
      </ul>
    </div>
  )
}
