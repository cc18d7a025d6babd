import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { CallInput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { useCommand, useRequest } from '../host/use-command.ts'
import { Progress } from '../ui/progress.tsx'

const FORMATS = [
  { format: 'xlsx', label: 'Excel (XLSX)' },
  { format: 'csv', label: 'CSV' },
  { format: 'pdf', label: 'Halaman cetak (PDF)' },
] as const

/** Takes the list as it is shown out as a file: in the background, with progress, and logged. */
export function ExportBar({ query }: { readonly query: Omit<CallInput<'register.export'>, 'format'> }) {
  const start = useCommand('register.export')
  const cancel = useRequest('job.cancel')
  const { value: jobs } = useCall('job.list', {})
  const newest = jobs?.[0]
  return (
    <>
      {newest?.state === 'running' ? <Progress title={newest.title} done={newest.done} total={newest.total} unit="baris" onCancel={() => void cancel.run({ id: newest.id })} /> : null}
      {newest?.state === 'done' ? (
        <a href={newest.path} download>
          Unduh {newest.title}
        </a>
      ) : null}
      {newest?.state === 'failed' || newest?.state === 'cancelled' ? <output>{newest.message}</output> : null}
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload aria-hidden="true" size="1.125rem" />} loading={start.running}>
            Ekspor
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Ekspor">
          {FORMATS.map(({ format, label }) => (
            <Menu.Item key={format} onClick={() => void start.run({ ...query, format })}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
