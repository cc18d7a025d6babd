import { Page } from '../ui/page.tsx'

export function DeskScreen() {
  return <Page title="Meja saya">{null}</Page>
}
