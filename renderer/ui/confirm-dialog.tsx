import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** A question naming the object: "Batalkan nomor 500.16/012/SIKRO/IX/2026?" */
  readonly title: string
  /** The consequence, and a reason field where one is needed. */
  readonly children: ReactNode
  /** The verb of what happens: "Batalkan nomor". */
  readonly action: string
  /** Shown on the safe button, which has the focus. */
  readonly safe?: string
  readonly danger?: boolean
  readonly running?: boolean
  /** Above another window. */
  readonly onTop?: boolean
  readonly onConfirm: () => void
}

/** Only for what cannot be undone. */
export function ConfirmDialog({ opened, onClose, title, children, action, safe = 'Tidak jadi', danger = true, running = false, onTop = false, onConfirm }: ConfirmDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title} onTop={onTop}>
      <Stack gap="md">
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {safe}
          </Button>
          <Button color={danger ? 'red' : 'petrol'} loading={running} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
