import { Page } from '../ui/page.tsx'

export function IntakeScreen() {
  return <Page title="Berkas baru">{null}</Page>
}
