import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { useHelpTopic } from '../help/help-topic.ts'
import { useCommand } from '../host/use-command.ts'
import { TakeOutBar } from '../jobs/take-out-bar.tsx'
import { daysOf, periodChoices, type TypedPeriod } from '../register/period.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DateField } from '../ui/form/date-field.tsx'
import { FOCUSED } from '../ui/form/field.tsx'
import { useToday } from '../ui/form/today.ts'
import classes from './numbering.module.css'

interface AgendaDialogProps {
  readonly book: CallOutput<'numbering.books'>[number]['book']
  /** The year shown in the ledger, null = all. */
  readonly year: number | null
  readonly onClose: () => void
}

/** The agenda of a book as pages or as a file: of a year, a month, or the days chosen. */
export function AgendaDialog({ book, year, onClose }: AgendaDialogProps) {
  useHelpTopic('penomoran#mencetak-agenda')
  const today = useToday()
  const [period, setPeriod] = useState<TypedPeriod>({ choice: year === null ? 'all' : String(year), from: '', to: '' })
  const start = useCommand('agenda.export')
  const part = { book: book.id, ...daysOf(period, today) }
  return (
    <Dialog opened onClose={onClose} title={`Agenda ${book.name}`}>
      <Stack gap="md">
        <p style={{ margin: 0 }}>Setiap nomor urut dari yang pertama. Nomor batal tercetak dicoret, dengan alasannya.</p>
        <NativeSelect {...FOCUSED} label="Tanggal nomor" value={period.choice} onChange={({ currentTarget: { value } }) => setPeriod({ ...period, choice: value })} data={[...periodChoices(today)]} />
        {period.choice === 'dates' ? (
          <>
            <DateField path="agenda-from" label="Dari tanggal" optional value={period.from} onChange={(from) => setPeriod({ ...period, from })} />
            <DateField path="agenda-to" label="Sampai tanggal" optional value={period.to} onChange={(to) => setPeriod({ ...period, to })} />
          </>
        ) : null}
        <div className={classes.actions}>
          <TakeOutBar pages={`Agenda ${book.name}`} group="Agenda" unit="nomor" refusal={start.refusal} running={start.running} start={(format) => start.run({ ...part, format })} />
        </div>
      </Stack>
    </Dialog>
  )
}
