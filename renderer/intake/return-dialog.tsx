import { Button, Group, Stack } from '@mantine/core'
import { missingOf } from '../checklist/completeness.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { checklistLines } from './checklist-lines.ts'
import { useIntake, useIntakeDesk } from './intake-store.ts'
import type { IntakeFields } from './use-intake-form.ts'

/** Hands everything back: what is missing, as the checklist says, and why. */
export function ReturnDialog({ fields, onClose }: { readonly fields: IntakeFields; readonly onClose: () => void }) {
  const { form, context, change } = fields
  const desk = useIntakeDesk()
  const { sending } = useIntake()
  const missing = missingOf(checklistLines(context.service, form))
  const handBack = async (): Promise<void> => {
    await desk.receive('incomplete', context)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Kembalikan berkas ke pemohon?">
      <Stack gap="md">
        {missing.length === 0 ? (
          <p>Belum ada persyaratan yang ditandai kurang. Tulis alasannya di bawah.</p>
        ) : (
          <div>
            <p>Yang ditulis di tanda pengembalian:</p>
            <ul>
              {missing.map(({ name, note }) => (
                <li key={name}>
                  {name}: {note}
                </li>
              ))}
            </ul>
          </div>
        )}
        <AreaField path="reason" label="Alasan" optional={missing.length > 0} startHere value={form.reason} onChange={(reason) => change((before) => ({ ...before, reason }))} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Tidak jadi
          </Button>
          <Button loading={sending === 'incomplete'} onClick={() => void handBack()}>
            Kembalikan
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
