import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { Loading } from '../../ui/loading.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SetupFrame } from '../setup-frame.tsx'
import { Prepared } from './prepared.tsx'
import { RestoreForm } from './restore-form.tsx'
import { useFound } from './use-found.ts'

/** First start on a PC that takes another one's place: a backup instead of a new office. */
export const RestoreScreen = ({ onBack }: { readonly onBack: () => void }) => (
  <SetupFrame title="Pemulihan" course="Pemulihan dari cadangan">
    <Course onBack={onBack} />
  </SetupFrame>
)

function Course({ onBack }: { readonly onBack: () => void }) {
  const { value: standing } = useCall('restore.state', {})
  const drop = useCommand('restore.drop')
  const finding = useFound()
  if (standing === undefined) return <Loading />
  if (standing.prepared !== null) return <Prepared prepared={standing.prepared} onDrop={() => void drop.run({})} />
  if (standing.state !== 'running') return <RestoreForm finding={finding} refusal={standing.refusal} onBack={onBack} />
  return (
    <>
      <h1>Memulihkan cadangan</h1>
      <p>Komputer ini belum berubah. Bila dihentikan, tidak ada yang tersisa di sini.</p>
      <Progress title="Memulihkan dan memeriksa" done={standing.done} total={standing.total} unit="bagian" onCancel={() => void drop.run({})} />
    </>
  )
}
