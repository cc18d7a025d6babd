import { useCall } from '../../host/use-call.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../settings.module.css'
import { runName } from './recovery-words.ts'
import { WaitingRun } from './waiting-run.tsx'

/** Runs that wait for their last number on paper, one at a time: each is read off its own book. */
export function RecoverySection() {
  const { value: runs } = useCall('numbering.toResume', {})
  if (runs === undefined) return <Loading />
  const [first, ...later] = runs
  if (first === undefined) return <Empty title="Penomoran berjalan seperti biasa">Halaman ini dipakai sesudah data Loket disalin, dipindahkan ke komputer lain, atau kehilangan penandanya.</Empty>
  return (
    <div className={classes.narrow}>
      <Section
        title="Pemulihan nomor"
        lead="Data di komputer ini mungkin salinan, jadi nomor ditahan supaya tidak ada nomor kembar. Pastikan Loket di komputer lama tidak dipakai lagi, ambil buku atau surat terakhir, lalu isi nomor urut terakhirnya buku demi buku."
      >
        <WaitingRun key={first.run} run={first} />
        {later.length === 0 ? null : <p className={classes.soft}>Sesudah ini: {later.map(runName).join(', ')}.</p>}
      </Section>
    </div>
  )
}
