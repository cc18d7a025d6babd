import { Page } from '../ui/page.tsx'

export function SettingsScreen({ section }: { readonly section: string }) {
  return <Page title="Pengaturan">{section}</Page>
}
