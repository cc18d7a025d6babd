import { Button } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../host/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import type { Column } from '../../ui/table/columns.ts'
import { Table } from '../../ui/table/table.tsx'
import { ActiveBadge } from '../active-badge.tsx'
import { NewServiceDialog } from './new-service-dialog.tsx'
import { ServiceDialog } from './service-dialog.tsx'
import { newService, serviceText, type ProcedureRow, type ServiceRow, type ServiceText } from './service-text.ts'

const columnsFor = (procedures: readonly ProcedureRow[]): readonly Column<ServiceRow>[] => [
  { key: 'name', header: 'Layanan', width: 'minmax(14rem, 2.5fr)', cell: (service) => service.name },
  { key: 'procedure', header: 'SOP', width: 'minmax(12rem, 2fr)', cell: (service) => procedures.find((procedure) => procedure.hash === service.procedure.hash)?.name ?? service.procedure.id },
  { key: 'abbreviation', header: 'Jenis', width: '7rem', cell: (service) => service.abbreviation },
  { key: 'requirements', header: 'Persyaratan', width: '7.5rem', align: 'end', cell: (service) => service.requirements.length },
  { key: 'promise', header: 'Janji', width: '9rem', cell: (service) => (service.promisedWorkingDays === null ? 'menurut SOP' : `${service.promisedWorkingDays} hari kerja`) },
  { key: 'active', header: 'Keadaan', width: '8rem', cell: (service) => <ActiveBadge active={service.active} /> },
]

/** What is taken in at the counter, and what it asks for. */
export function ServicesSection() {
  const { value } = useCall('service.list', {})
  const [open, setOpen] = useState<ServiceText | null>(null)
  const [choosing, setChoosing] = useState(false)
  useShortcut({ key: 'Insert', label: 'Layanan baru', group: 'Pengaturan layanan', run: () => setChoosing(true) })
  if (value === undefined) return <Loading />
  const begin = (procedure: ProcedureRow): void => {
    setChoosing(false)
    setOpen(newService(procedure, value.services))
  }
  return (
    <>
      <Section
        title="Layanan"
        flush
        lead="Enter membuka layanan. Berkas yang sudah berjalan tetap memakai daftar persyaratan dan SOP saat diterima."
        actions={
          <Button leftSection={<IconFilePlus aria-hidden="true" size="1.125rem" />} onClick={() => setChoosing(true)}>
            Layanan baru
          </Button>
        }
      >
        <Table label="Layanan" grow columns={columnsFor(value.procedures)} rows={value.services} rowKey={(service) => service.id} onOpen={(service) => setOpen(serviceText(service))} />
      </Section>
      {choosing ? <NewServiceDialog procedures={value.procedures} onClose={() => setChoosing(false)} onChoose={begin} /> : null}
      {open === null ? null : <ServiceDialog key={open.id} saved={open} procedures={value.procedures} onClose={() => setOpen(null)} />}
    </>
  )
}
