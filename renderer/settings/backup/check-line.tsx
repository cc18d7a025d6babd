import type { Refusal } from '#domain/refusal.ts'
import { useCall } from '../../host/use-call.ts'
import { useRequest } from '../../host/use-command.ts'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'

const TITLES: readonly string[] = ['Pemeriksaan cadangan', 'Pengambilan lampiran dari cadangan']

/** What became of the newest check of the backup, or of taking scans from it; or why it was not begun. */
export function CheckLine({ refusal }: { readonly refusal: Refusal | null }) {
  const cancel = useRequest('job.cancel')
  const job = useCall('job.list', {}).value?.find(({ title }) => TITLES.includes(title))
  if (refusal !== null) return <Notice tone="wait" live>{refusal.message}</Notice>
  if (job === undefined) return null
  if (job.state === 'running') return <Progress title={job.title} done={job.done} total={job.total} unit="persen" onCancel={() => void cancel.run({ id: job.id })} />
  return (
    <Notice tone={job.state === 'done' && /^(Cadangan|Lampiran) utuh/.test(job.message) ? 'ok' : 'wait'} live>
      {job.message}
    </Notice>
  )
}
