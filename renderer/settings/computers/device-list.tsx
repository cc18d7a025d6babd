import { Button } from '@mantine/core'
import { IconDeviceDesktopPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../host/use-call.ts'
import { type OfficeClock, useOfficeClock } from '../../session/office-clock.ts'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import type { Column } from '../../ui/table/columns.ts'
import { Table } from '../../ui/table/table.tsx'
import classes from './computers.module.css'
import { CodeDialog } from './code-dialog.tsx'
import { DeviceDialog } from './device-dialog.tsx'
import { type Device, heldWords, lastWords, originWords, stateWords } from './device-words.ts'

const LEAD = 'Enter membuka komputer: ganti nama, atau cabut bila hilang atau tidak dipakai lagi.'

const columns = (clock: OfficeClock): readonly Column<Device>[] => [
  { key: 'code', header: 'Kode', width: '5rem', cell: ({ code }) => code },
  { key: 'name', header: 'Nama', width: 'minmax(12rem, 2fr)', cell: ({ name }) => name },
  { key: 'enrolled', header: 'Bergabung', width: '10rem', cell: ({ enrolled }) => clock.moment(enrolled) },
  { key: 'last', header: 'Pekerjaan terakhir', width: '11rem', cell: (device) => lastWords(device, clock) },
  { key: 'state', header: 'Keadaan', width: 'minmax(12rem, 1fr)', cell: (device) => <State device={device} clock={clock} /> },
]

const State = ({ device, clock }: { readonly device: Device; readonly clock: OfficeClock }) => (
  <span>
    {stateWords(device, clock)}
    <small className={classes.origin}>{heldWords(device) || originWords(device)}</small>
  </span>
)

/** The office's PCs, in the order they came. */
export function DeviceList() {
  const { value } = useCall('sync.devices', {})
  const clock = useOfficeClock()
  const [open, setOpen] = useState<Device | 'new' | null>(null)
  const add = (): void => setOpen('new')
  useShortcut({ key: 'Insert', label: 'Tambah komputer', group: 'Pengaturan komputer', run: add })
  if (value === undefined) return <Loading />
  return (
    <>
      <Section
        title="Komputer kantor"
        flush
        lead={LEAD}
        actions={
          <Button leftSection={<IconDeviceDesktopPlus aria-hidden="true" size="1.125rem" />} onClick={add}>
            Tambah komputer
          </Button>
        }
      >
        <Table label="Komputer kantor" grow columns={columns(clock)} rows={value.devices} rowKey={({ device }) => device} onOpen={setOpen} />
      </Section>
      {open === 'new' ? <CodeDialog onClose={() => setOpen(null)} /> : null}
      {open === null || open === 'new' ? null : <DeviceDialog key={open.device} device={open} onClose={() => setOpen(null)} />}
    </>
  )
}
