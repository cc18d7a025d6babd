import { Page } from '../ui/page.tsx'

export function RegisterScreen() {
  return <Page title="Buku Register">{null}</Page>
}
