import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { CheckField } from '../../ui/form/check-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { SaveBar } from '../save-bar.tsx'
import classes from '../settings.module.css'
import { told } from '../../ui/told.ts'
import { HolidayList } from './holiday-list.tsx'
import { WeekFields } from './week-fields.tsx'

/** Working week and holidays: what due dates are reckoned with. */
export function CalendarSection() {
  const { value } = useCall('calendar.read', {})
  return value === undefined ? <Loading /> : <CalendarForm saved={value.calendar} />
}

type Calendar = CallOutput<'calendar.read'>['calendar']

function CalendarForm({ saved }: { readonly saved: Calendar }) {
  const typed = useUnsaved('kalender', saved)
  const save = useCommand('calendar.save')
  const calendar = typed.value
  const submit = async (): Promise<void> => {
    if ((await save.run({ calendar })) === null) return
    typed.saved()
    told('Kalender tersimpan. Tanggal janji yang sudah tercetak tetap; batas waktu dihitung ulang.')
  }
  return (
    <Form label="Kalender" onSubmit={() => void submit()} refusal={save.refusal} group="Pengaturan kalender">
      <div className={classes.columns}>
        <Section title="Jam kerja" lead="Hari tanpa centang tutup.">
          <div className={classes.stack}>
            <WeekFields value={calendar.week} onChange={(week) => typed.set({ ...calendar, week })} />
            <CheckField
              path="calendar.collectiveLeaveWorks"
              label="Loket tetap buka saat cuti bersama"
              hint="Bila dicentang, cuti bersama dihitung sebagai hari kerja."
              value={calendar.collectiveLeaveWorks}
              onChange={(collectiveLeaveWorks) => typed.set({ ...calendar, collectiveLeaveWorks })}
            />
          </div>
        </Section>
        <HolidayList value={calendar.holidays} onChange={(holidays) => typed.set({ ...calendar, holidays })} />
      </div>
      <SaveBar changed={typed.changed} running={save.running} onForget={typed.forget} />
    </Form>
  )
}
