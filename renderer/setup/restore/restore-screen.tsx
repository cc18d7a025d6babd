import { useEffect } from 'react'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { Loading } from '../../ui/loading.tsx'
import { Progress } from '../../ui/progress.tsx'
import { KeyLegend } from '../../ui/shortcuts/key-legend.tsx'
import classes from '../setup.module.css'
import { Prepared } from './prepared.tsx'
import { RestoreForm } from './restore-form.tsx'

/** First start on a PC that takes another one's place: a backup instead of a new office. */
export function RestoreScreen({ onBack }: { readonly onBack: () => void }) {
  useEffect(() => {
    document.title = 'Pemulihan – Loket'
  }, [])
  return (
    <div className={classes.ground}>
      <header className={classes.banner}>
        <strong>Loket</strong>
        <span>Pemulihan dari cadangan</span>
      </header>
      <div className={classes.columns}>
        <main className={classes.sheet}>
          <Course onBack={onBack} />
        </main>
      </div>
      <footer className={classes.keys}>
        <KeyLegend />
      </footer>
    </div>
  )
}

function Course({ onBack }: { readonly onBack: () => void }) {
  const { value: standing } = useCall('restore.state', {})
  const drop = useCommand('restore.drop')
  if (standing === undefined) return <Loading />
  if (standing.prepared !== null) return <Prepared prepared={standing.prepared} onDrop={() => void drop.run({})} />
  if (standing.state !== 'running') return <RestoreForm refusal={standing.refusal} onBack={onBack} />
  return (
    <>
      <h1>Memulihkan cadangan</h1>
      <p>Komputer ini belum berubah. Bila dihentikan, tidak ada yang tersisa di sini.</p>
      <Progress title="Memulihkan dan memeriksa" done={standing.done} total={standing.total} unit="bagian" onCancel={() => void drop.run({})} />
    </>
  )
}
