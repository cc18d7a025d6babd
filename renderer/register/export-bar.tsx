import { Button, Menu } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallInput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { useCommand, useRequest } from '../host/use-command.ts'
import { Progress } from '../ui/progress.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { PrintDialog } from './print-dialog.tsx'

const FORMATS = [
  { format: 'xlsx', label: 'Excel (XLSX)' },
  { format: 'csv', label: 'CSV' },
] as const

type Format = CallInput<'register.export'>['format']

/** Takes the part of the register that is shown out as a file or as printed pages: in the background, with progress, and logged. */
export function ExportBar({ part }: { readonly part: Omit<CallInput<'register.export'>, 'format'> }) {
  const start = useCommand('register.export')
  const [printing, setPrinting] = useState('')
  const send = async (format: Format): Promise<void> => {
    const job = await start.run({ ...part, format })
    if (job !== null && format === 'pdf') setPrinting(job.id)
  }
  useShortcut({ key: 'F9', label: 'Cetak halaman', group: 'Buku Register', run: () => void send('pdf') })
  return (
    <>
      {start.refusal === null ? null : <output>{start.refusal.message}</output>}
      {printing === '' ? <NewestJob /> : <PrintDialog job={printing} onClose={() => setPrinting('')} />}
      <Button variant="default" leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} loading={start.running} onClick={() => void send('pdf')}>
        Cetak halaman (F9)
      </Button>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload aria-hidden="true" size="1.125rem" />}>
            Ekspor
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Ekspor">
          {FORMATS.map(({ format, label }) => (
            <Menu.Item key={format} onClick={() => void send(format)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

/** What became of the newest file asked for. Printed pages are saved where they are looked at. */
function NewestJob() {
  const cancel = useRequest('job.cancel')
  const newest = useCall('job.list', {}).value?.[0]
  if (newest === undefined || newest.path.endsWith('.pdf')) return null
  switch (newest.state) {
    case 'running':
      return <Progress title={newest.title} done={newest.done} total={newest.total} unit="berkas" onCancel={() => void cancel.run({ id: newest.id })} />
    case 'done':
      return (
        <a href={newest.path} download>
          Unduh {newest.title}
        </a>
      )
    default:
      return <output>{newest.message}</output>
  }
}
