import { Button } from '@mantine/core'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

interface PcNameProps {
  readonly label: string
  /** Names the office may know it by. */
  readonly examples: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly action: string
  readonly running: boolean
}

/** The last of a form: what a PC is called, and the button that goes on. */
export function PcName({ label, examples, name, onName, action, running }: PcNameProps) {
  return (
    <>
      <TextField path="name" label={label} hint={`Menurut tempatnya, misalnya ${examples}`} value={name} onChange={onName} maxLength={60} startHere />
      <FormActions>
        <Button type="submit" loading={running}>
          {action}
        </Button>
      </FormActions>
    </>
  )
}
