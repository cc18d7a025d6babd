import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconDownload } from '@tabler/icons-react'
import type { CallOutput } from '#protocol/calls.ts'
import { useRequest } from '../host/use-command.ts'
import { Progress } from '../ui/progress.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import classes from './jobs.module.css'

const STATES = {
  done: { tone: 'ok', icon: <IconCircleCheck />, words: 'Selesai' },
  cancelled: { tone: 'plain', icon: <IconCircleX />, words: 'Dihentikan' },
  failed: { tone: 'late', icon: <IconAlertTriangle />, words: 'Gagal' },
} as const

/** One piece of long work: how far it is and how to stop it, or what came of it. */
export function JobLine({ job }: { readonly job: CallOutput<'job.list'>[number] }) {
  const cancel = useRequest('job.cancel')
  if (job.state === 'running')
    return (
      <li>
        <Progress title={job.title} done={job.done} total={job.total} unit="baris" onCancel={() => void cancel.run({ id: job.id })} />
      </li>
    )
  const { tone, icon, words } = STATES[job.state]
  return (
    <li>
      <span className={classes.title}>
        {job.title}
        {job.message === '' ? null : <small>{job.message}</small>}
        {job.savable ? null : <small>Hanya untuk dicetak, tidak disimpan sebagai berkas.</small>}
      </span>
      <StateBadge tone={tone} icon={icon}>
        {words}
      </StateBadge>
      {job.state === 'done' && job.path !== '' && job.savable ? (
        <Button component="a" href={job.path} download variant="default" size="compact-md" leftSection={<IconDownload aria-hidden="true" size="1rem" />} aria-label={`Unduh hasil: ${job.title}`}>
          Unduh
        </Button>
      ) : null}
    </li>
  )
}
