import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../host/use-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { wholeNumber } from '../ui/form/whole-number.ts'
import { told } from '../ui/told.ts'
import type { Account, RunRow } from './run-row.ts'
import { ownNumbers } from './run-words.ts'

interface HandOverDialogProps {
  readonly row: RunRow
  readonly account: Account
  readonly onClose: () => void
}

/** Numbers pass to another computer: all this one has, or so many of them. */
export function HandOverDialog({ row, account, onClose }: HandOverDialogProps) {
  const others = account.computers.filter(({ own }) => !own)
  const [to, setTo] = useState(others[0]?.device ?? '')
  const [how, setHow] = useState<'all' | 'some'>('all')
  const [count, setCount] = useState('')
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const handOver = useCommand('hands.handOver')
  const name = others.find(({ device }) => device === to)?.name ?? ''
  const submit = async (): Promise<void> => {
    const asked = how === 'all' ? null : wholeNumber(count)
    const found = how === 'some' && (asked === null || asked < 1) ? [{ path: 'count', message: 'Isi berapa nomor yang diserahkan.' }] : []
    setProblems(found)
    const receiver = others.find(({ device }) => device === to)
    if (found.length > 0 || receiver === undefined || (await handOver.run({ run: row.run, to: receiver.device, count: asked })) === null) return
    told(`Nomor ${row.bookName} diserahkan ke ${name}. Di sana bisa dipakai begitu kabarnya tiba.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={`Serahkan nomor ${row.bookName}`}>
      <Form label="Serahkan nomor" onSubmit={() => void submit()} refusal={handOver.refusal} problems={problems} submitLabel="Serahkan">
        <p style={{ margin: 0 }}>Sejak disimpan, komputer ini tidak memberi nomor yang diserahkan lagi, juga selama jaringan terputus.</p>
        <SelectField path="to" label="Diserahkan ke" value={to} onChange={setTo} options={others.map(({ device, name: label }) => ({ value: device, label }))} />
        <FieldRow>
          <SelectField path="how" label="Nomor yang mana" value={how} onChange={setHow} options={[{ value: 'all', label: `Semua yang dipegang: ${ownNumbers(row)}` }, { value: 'some', label: 'Sebagian saja' }]} />
          {how === 'some' ? <TextField path="count" label="Berapa nomor" kind="digits" characters={5} value={count} onChange={setCount} /> : null}
        </FieldRow>
        <FormActions>
          <Button type="submit" loading={handOver.running}>
            Serahkan
          </Button>
          <Button variant="default" onClick={onClose}>
            Tidak jadi
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
