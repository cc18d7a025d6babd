import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { roleTitle } from '#domain/officer/role-title.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../../host/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { Table } from '../../ui/table/table.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { ActiveBadge } from '../active-badge.tsx'
import { AdminWhoStays } from './admin-who-stays.tsx'
import { OfficerDialog } from './officer-dialog.tsx'
import { newOfficer, officerText, type OfficerText } from './officer-text.ts'

type OfficerRow = CallOutput<'officer.list'>['officers'][number]

const COLUMNS: readonly Column<OfficerRow>[] = [
  { key: 'name', header: 'Nama', width: 'minmax(12rem, 2fr)', cell: (officer) => officer.name },
  { key: 'desk', header: 'Meja', width: 'minmax(9rem, 1.2fr)', cell: (officer) => officer.desk },
  { key: 'roles', header: 'Peran', width: 'minmax(14rem, 3fr)', cell: (officer) => officer.roles.map(({ role }) => roleTitle(role)).join(', ') },
  { key: 'active', header: 'Keadaan', width: '8rem', cell: (officer) => <ActiveBadge active={officer.active} /> },
]

/** Who may log in, and as what. */
export function OfficersSection() {
  const { value } = useCall('officer.list', {})
  const [open, setOpen] = useState<OfficerText | null>(null)
  const add = (): void => setOpen(newOfficer())
  useShortcut({ key: 'Insert', label: 'Petugas baru', group: 'Pengaturan petugas', run: add })
  if (value === undefined) return <Loading />
  return (
    <>
      <AdminWhoStays {...value} />
      <Section
        title="Petugas"
        flush
        lead="Enter membuka petugas. Petugas yang berhenti dinonaktifkan, tidak dihapus: namanya tetap di riwayat."
        actions={
          <Button leftSection={<IconUserPlus aria-hidden="true" size="1.125rem" />} onClick={add}>
            Petugas baru
          </Button>
        }
      >
        <Table label="Petugas" grow columns={COLUMNS} rows={value.officers} rowKey={(officer) => officer.id} onOpen={(officer) => setOpen(officerText({ ...officer, roles: [...officer.roles] }))} />
      </Section>
      {open === null ? null : <OfficerDialog key={open.officer.id} saved={open} roles={value.roles} onClose={() => setOpen(null)} />}
    </>
  )
}
