import type { DossierId } from '#domain/ids.ts'
import { useCall } from '../host/use-call.ts'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { DossierPage } from './dossier-page.tsx'

/** One dossier: who holds it, what may be done now, its data, the SOP's steps, papers and whole history. */
export function DossierScreen({ dossier }: { readonly dossier: string }) {
  const { value: view, refusal } = useCall('dossier.open', { dossier: dossier as DossierId })
  if (view !== undefined) return <DossierPage key={view.row.dossier} view={view} />
  return (
    <Page title="Berkas">
      {refusal === null || ['session-locked', 'not-logged-in'].includes(refusal.code) ? <Loading /> : <Empty title={refusal.message} />}
    </Page>
  )
}
