import { Stack } from '@mantine/core'
import { useCall } from '../host/use-call.ts'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import type { DossierId } from '#domain/ids.ts'
import { Actions } from './actions.tsx'
import { DataSection } from './data-section.tsx'
import { HistorySection } from './history-section.tsx'
import { Holder } from './holder.tsx'
import { PapersSection } from './papers-section.tsx'
import { StepsSection } from './steps-section.tsx'

/** One dossier: who holds it, what may be done now, its data, the SOP's steps, papers and whole history. */
export function DossierScreen({ dossier }: { readonly dossier: string }) {
  const { value: view, refusal } = useCall('dossier.open', { dossier: dossier as DossierId })
  if (refusal !== null && !['session-locked', 'not-logged-in'].includes(refusal.code))
    return (
      <Page title="Berkas">
        <Empty title={refusal.message} />
      </Page>
    )
  if (view === undefined)
    return (
      <Page title="Berkas">
        <Loading />
      </Page>
    )
  const { row } = view
  return (
    <Page title="Berkas" heading={row.registerNumber === '' ? 'Tanpa nomor register' : row.registerNumber} lead={`${row.applicantName} · ${row.serviceName}`}>
      <Stack gap="md">
        <Holder view={view} />
        {view.warnings.map((warning) => (
          <Notice key={warning} tone="wait">
            {warning}
          </Notice>
        ))}
        <Actions key={`${view.base.device} ${view.base.seq}`} view={view} />
        <DataSection view={view} />
        <PapersSection view={view} />
        <StepsSection view={view} />
        <HistorySection view={view} />
      </Stack>
    </Page>
  )
}
