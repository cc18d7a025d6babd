import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../host/use-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { told } from '../ui/told.ts'
import type { OfView } from './view.ts'

/** A note in the history; it never moves the dossier. */
export function NoteDialog({ view, onClose }: OfView & { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const add = useCommand('dossier.addNote')
  const send = async (): Promise<void> => {
    const done = await add.run({ dossier: view.row.dossier, text })
    if (done === null) return
    told(done.message)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title="Tambah catatan">
      <Form label="Tambah catatan" submitLabel="Simpan catatan" refusal={add.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <AreaField path="text" label="Catatan" startHere value={text} onChange={setText} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Tidak jadi
            </Button>
            <Button type="submit" loading={add.running}>
              Simpan catatan
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}
