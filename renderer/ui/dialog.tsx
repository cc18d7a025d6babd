import { Modal, type MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { LayerContext, useLayer } from './shortcuts/use-shortcut.ts'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Also its accessible name. */
  readonly title: string
  readonly size?: MantineSize | string
  readonly children: ReactNode
}

/** A window over the page. Escape and the named close button shut it; a click beside it does not, so that nothing typed goes by a slip. */
export function Dialog({ opened, onClose, title, size = 'md', children }: DialogProps) {
  const layer = useLayer(opened)
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Tutup' }} centered>
      <LayerContext value={layer}>{children}</LayerContext>
    </Modal>
  )
}
