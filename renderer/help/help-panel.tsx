import { Drawer } from '@mantine/core'

export function HelpPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return <Drawer opened={opened} onClose={onClose} title="Bantuan" position="right" closeButtonProps={{ 'aria-label': 'Tutup bantuan' }} />
}
