import { Button } from '@mantine/core'
import { FormActions } from '../ui/form/form-actions.tsx'
import classes from './settings.module.css'

interface SaveBarProps {
  readonly changed: boolean
  readonly running: boolean
  readonly onForget: () => void
}

/** Save, or give up what is typed; says which of both the form is waiting for. */
export function SaveBar({ changed, running, onForget }: SaveBarProps) {
  return (
    <FormActions>
      <Button type="submit" loading={running}>
        Simpan
      </Button>
      <Button variant="default" disabled={!changed || running} onClick={onForget}>
        Batalkan perubahan
      </Button>
      <output className={changed ? (classes.unsaved ?? '') : (classes.soft ?? '')}>{changed ? 'Belum disimpan' : 'Tidak ada perubahan'}</output>
    </FormActions>
  )
}
