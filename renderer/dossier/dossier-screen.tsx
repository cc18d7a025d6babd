import { Page } from '../ui/page.tsx'

export function DossierScreen({ dossier }: { readonly dossier: string }) {
  return <Page title="Berkas" key={dossier}>{null}</Page>
}
