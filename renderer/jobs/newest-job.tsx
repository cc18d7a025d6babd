import { useCall } from '../host/use-call.ts'
import { useRequest } from '../host/use-command.ts'
import { Progress } from '../ui/progress.tsx'

/** Checks make no file, and are told of on pages of their own. */
const ON_THEIR_PAGES: ReadonlySet<string> = new Set(['Pemeriksaan data', 'Pemeriksaan cadangan'])

/** What became of the newest file asked for. Printed pages are saved where they are looked at. */
export function NewestJob({ unit }: { readonly unit: string }) {
  const cancel = useRequest('job.cancel')
  const newest = useCall('job.list', {}).value?.find(({ title }) => !ON_THEIR_PAGES.has(title))
  if (newest === undefined || newest.path.endsWith('.pdf')) return null
  switch (newest.state) {
    case 'running':
      return <Progress title={newest.title} done={newest.done} total={newest.total} unit={unit} onCancel={() => void cancel.run({ id: newest.id })} />
    case 'done':
      return newest.path === '' ? (
        <output>{newest.message}</output>
      ) : (
        <a href={newest.path} download>
          Unduh {newest.title}
        </a>
      )
    default:
      return <output>{newest.message}</output>
  }
}
