import { Button, Group } from '@mantine/core'

interface DialogActionsProps {
  /** What the window does, in the words of its button. */
  readonly label: string
  readonly running: boolean
  readonly onClose: () => void
  /** Cannot be taken back: red. */
  readonly grave?: boolean
  /** The way out has the focus when the window opens. */
  readonly careful?: boolean
}

/** The end of a window with a form: the way out, and what it does. */
export function DialogActions({ label, running, onClose, grave = false, careful = false }: DialogActionsProps) {
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onClose} {...(careful ? { 'data-autofocus': true } : {})}>
        Tidak jadi
      </Button>
      <Button type="submit" color={grave ? 'red' : 'petrol'} loading={running} rightSection={<kbd>Ctrl+Enter</kbd>}>
        {label}
      </Button>
    </Group>
  )
}
