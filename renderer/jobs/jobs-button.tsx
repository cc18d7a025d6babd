import { IconProgress } from '@tabler/icons-react'
import { create } from 'zustand'
import { useCall } from '../host/use-call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { JobLine } from './job-line.tsx'
import classes from './jobs.module.css'

const useOpened = create<{ readonly opened: boolean }>(() => ({ opened: false }))
export const openJobs = (): void => useOpened.setState({ opened: true })
export const closeJobs = (): void => useOpened.setState({ opened: false })

/** In the bar, while there is long work of this officer: how much of it runs; opens the list of it with the results, from whatever screen. */
export function JobsButton({ className }: { readonly className: string | undefined }) {
  const opened = useOpened((state) => state.opened)
  const jobs = useCall('job.list', {}).value ?? []
  const running = jobs.filter(({ state }) => state === 'running').length
  return (
    <>
      {jobs.length === 0 ? null : (
        <button type="button" className={className} onClick={openJobs}>
          <IconProgress aria-hidden="true" size="1.125rem" />
          <span>{running === 0 ? `Pekerjaan (${jobs.length})` : `${running} pekerjaan berjalan`}</span>
        </button>
      )}
      <Dialog opened={opened} onClose={closeJobs} title="Pekerjaan">
        {jobs.length === 0 ? (
          <Empty title="Belum ada pekerjaan">Ekspor dan halaman yang disusun untuk dicetak muncul di sini beserta hasilnya.</Empty>
        ) : (
          <ul className={classes.jobs}>
            {jobs.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </ul>
        )}
      </Dialog>
    </>
  )
}
