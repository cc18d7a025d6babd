import { Page } from '../ui/page.tsx'

export function NumberingScreen() {
  return <Page title="Nomor">{null}</Page>
}
