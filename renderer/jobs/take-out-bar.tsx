import { Button, Menu } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { Refusal } from '#domain/refusal.ts'
import type { CallInput } from '#protocol/calls.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { NewestJob } from './newest-job.tsx'
import { PagesDialog } from './pages-dialog.tsx'

const FORMATS = [
  { format: 'xlsx', label: 'Excel (XLSX)' },
  { format: 'csv', label: 'CSV' },
] as const

export type TakeOutFormat = CallInput<'register.export'>['format']

interface TakeOutBarProps {
  /** Over the pages made: "Halaman Buku Register". */
  readonly pages: string
  /** Where the list of keys names F9. */
  readonly group: string
  /** What is counted: "berkas". */
  readonly unit: string
  readonly start: (format: TakeOutFormat) => Promise<{ readonly id: string } | null>
  readonly running: boolean
  readonly refusal: Refusal | null
}

/** Takes what is shown out, as pages to print or as a file: in the background, with progress. */
export function TakeOutBar({ pages, group, unit, start, running, refusal }: TakeOutBarProps) {
  const [printing, setPrinting] = useState('')
  const send = async (format: TakeOutFormat): Promise<void> => {
    const job = await start(format)
    if (job !== null && format === 'pdf') setPrinting(job.id)
  }
  useShortcut({ key: 'F9', label: 'Cetak halaman', group, run: () => void send('pdf') })
  return (
    <>
      {refusal === null ? null : <output>{refusal.message}</output>}
      {printing === '' ? <NewestJob unit={unit} /> : <PagesDialog job={printing} title={pages} unit={unit} onClose={() => setPrinting('')} />}
      <Button variant="default" leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} loading={running} onClick={() => void send('pdf')}>
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
