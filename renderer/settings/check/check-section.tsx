import { Button } from '@mantine/core'
import { brokenWords, finishedWords, type CheckState } from '../../check/check-words.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { TakeOutBar } from '../../jobs/take-out-bar.tsx'
import { useOfficeClock } from '../../session/office-clock.ts'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../settings.module.css'
import { FindingList } from './finding-list.tsx'

const LEAD = 'Loket membaca semua catatan, nomor, surat, dan lampiran di komputer ini, lalu mencocokkannya satu dengan yang lain. Pekerjaan di loket berjalan terus; halaman ini boleh ditinggalkan.'

/** Pemeriksaan data: whether everything in the data folder is still as Loket wrote it. */
export function CheckSection() {
  const { value: status } = useCall('check.status', {})
  if (status === undefined) return <Loading />
  return (
    <div className={classes.stack}>
      <Begin running={status.running} broken={status.broken} />
      {status.finished === null ? null : <Outcome finished={status.finished} />}
    </div>
  )
}

function Begin({ running, broken }: Pick<CheckState, 'running' | 'broken'>) {
  const start = useCommand('check.start')
  const stop = useCommand('check.stop')
  const clock = useOfficeClock()
  const refusal = start.refusal ?? stop.refusal
  return (
    <Section title="Pemeriksaan data" lead={LEAD}>
      {refusal === null ? null : (
        <Notice tone="wait" live>
          {refusal.message}
        </Notice>
      )}
      {broken === null || running !== null ? null : <Notice tone="wait">{brokenWords(broken, clock)}</Notice>}
      {running === null ? (
        <FormActions>
          <Button loading={start.running} onClick={() => void start.run({})}>
            Periksa sekarang
          </Button>
        </FormActions>
      ) : (
        <Progress title={`Memeriksa: ${running.part} (dimulai ${running.officerName} ${clock.moment(running.since)})`} done={running.share} total={100} unit="persen" onCancel={() => void stop.run({})} />
      )}
    </Section>
  )
}

function Outcome({ finished }: { readonly finished: NonNullable<CheckState['finished']> }) {
  const clock = useOfficeClock()
  const take = useCommand('check.export')
  const { findings, notes } = finished
  return (
    <Section title="Hasil terakhir" lead={finishedWords(finished, clock)}>
      <Notice tone={findings.length === 0 ? 'ok' : 'late'} live>
        {findings.length === 0 ? 'Data utuh: tidak ada yang berubah.' : `Ada ${findings.length} temuan. Jangan hapus apa pun; kerjakan saran di bawah tiap temuan.`}
      </Notice>
      {notes.map((note) => (
        <p key={note} className={classes.soft}>
          {note}
        </p>
      ))}
      <FindingList findings={findings} />
      <FormActions>
        <TakeOutBar pages="Halaman Hasil Pemeriksaan" group="Pemeriksaan data" unit="temuan" refusal={take.refusal} running={take.running} start={(format) => take.run({ format })} />
      </FormActions>
    </Section>
  )
}
