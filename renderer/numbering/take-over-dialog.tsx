import { Button } from '@mantine/core'
import { useState } from 'react'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { DateField } from '../ui/form/date-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { useToday } from '../ui/form/today.ts'
import { isIsoDate } from '../ui/form/use-date-text.ts'
import { told } from '../ui/told.ts'
import type { Account, RunRow } from './run-row.ts'

interface TakeOverDialogProps {
  readonly row: RunRow
  readonly account: Account
  /** The one that is looked at. */
  readonly year: string
  readonly onClose: () => void
}

const NOBODY = 'nobody'

/** A computer is lost with all the numbers it had: of every run it holds from that year on, another one goes on behind them. */
export function TakeOverDialog({ row, account, year, onClose }: TakeOverDialogProps) {
  const today = useToday()
  const lost = [...new Map(row.held.filter(({ own }) => !own).toSorted((one, other) => Number(other.revoked) - Number(one.revoked)).map(({ device, name, revoked }) => [device, revoked ? `${name} (dicabut)` : name]))]
  const typed = useUnsaved(`hilang ${row.run}`, { from: lost[0]?.[0] ?? '', to: account.computers.find(({ own }) => own)?.device ?? NOBODY, date: '', minutes: '' })
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const takeOver = useCommand('hands.takeOver')
  const { from, to, date, minutes } = typed.value
  const device = lost.find(([id]) => id === from)?.[0]
  const submit = async (): Promise<void> => {
    const found = problemsOf(date, minutes, today)
    setProblems(found)
    if (found.length > 0 || device === undefined || !isIsoDate(date)) return
    const receiver = account.computers.find((pc) => pc.device === to)?.device ?? null
    if ((await takeOver.run({ year, from: device, to: receiver, minutes, date })) === null) return
    typed.forget()
    told('Tercatat. Nomor baru diberikan di atas semua yang mungkin sudah dipakai komputer itu.')
    onClose()
  }
  const set = (change: Partial<typeof typed.value>): void => typed.set({ ...typed.value, ...change })
  return (
    <Dialog opened onClose={onClose} title="Komputer hilang atau rusak">
      <Form label="Komputer hilang atau rusak" onSubmit={() => void submit()} refusal={takeOver.refusal} problems={problems} submitLabel="Catat dan teruskan">
        <p style={{ margin: 0 }}>Hanya bila komputer itu tidak akan kembali; semua buku yang dipegangnya diteruskan sekaligus, juga buku tahun depan bila sudah dibuka. Nomor berkode komputer itu tidak diteruskan siapa pun. Seratus nomor di atas yang terakhir terdengar dianggap miliknya: yang ternyata terpakai dicatat dari kertas, sisanya ditutup dengan berita acara.</p>
        <TakeOverFields typed={typed.value} onChange={set} lost={lost} account={account} />
        <FormActions>
          <Button type="submit" loading={takeOver.running}>
            Catat dan teruskan
          </Button>
          <Button variant="default" onClick={onClose}>
            Tidak jadi
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

interface Typed {
  readonly from: string
  readonly to: string
  readonly date: string
  readonly minutes: string
}

interface TakeOverFieldsProps {
  readonly typed: Typed
  readonly onChange: (change: Partial<Typed>) => void
  /** Id and name of those that hold numbers of the run. */
  readonly lost: readonly (readonly [string, string])[]
  readonly account: Account
}

function TakeOverFields({ typed, onChange, lost, account }: TakeOverFieldsProps) {
  return (
    <>
      <FieldRow>
        <SelectField path="from" label="Komputer yang hilang" value={typed.from} onChange={(value) => onChange({ from: value })} options={lost.map(([value, label]) => ({ value, label }))} startHere />
        <SelectField path="to" label="Diteruskan oleh" value={typed.to} onChange={(value) => onChange({ to: value })} options={[...account.computers.filter((pc) => pc.device !== typed.from).map(({ device: value, name, own }) => ({ value: value as string, label: own ? `${name} (komputer ini)` : name })), { value: NOBODY, label: 'Tidak diteruskan' }]} />
        <DateField path="date" label="Tanggal berita acara" value={typed.date} onChange={(value) => onChange({ date: value })} />
      </FieldRow>
      <AreaField path="minutes" label="Berita acara" hint="Nomornya dan apa yang terjadi; tercatat bersama nama Anda" value={typed.minutes} onChange={(value) => onChange({ minutes: value })} />
    </>
  )
}

function problemsOf(date: string, minutes: string, today: IsoDate): readonly FieldMessage[] {
  const read = isIsoDate(date) ? null : parseDate(date, { today, pivot: 'past' })
  return [...(read?.ok === false ? [{ path: 'date', message: read.refusal }] : []), ...(minutes.trim().length < 5 ? [{ path: 'minutes', message: 'Tulis nomor berita acara dan apa yang terjadi.' }] : [])]
}
