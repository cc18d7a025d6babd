import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import classes from './dialog.module.css'
import { LayerContext, useLayer } from './shortcuts/use-shortcut.ts'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Also its accessible name. */
  readonly title: string
  readonly size?: string
  /** Above other windows (a fault while one is open). */
  readonly onTop?: boolean
  readonly children: ReactNode
}

/** A window over the page. Escape and the named close button shut it; a click beside it does not, so that nothing typed goes by a slip. */
export function Dialog({ opened, onClose, title, size = 'lg', onTop = false, children }: DialogProps) {
  const layer = useLayer(opened)
  useFocusBack()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} closeOnClickOutside={false} zIndex={onTop ? 400 : 200} transitionProps={{ duration: 0 }} classNames={{ content: classes.dialog ?? '', body: classes.body ?? '' }} centered>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* Not Modal.Header: its <header> would be a second banner of the page. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Tutup" />
        </div>
        <Modal.Body>
          <LayerContext value={layer}>{children}</LayerContext>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** A window that is only there while it is open gives the focus back to what had it before, or to the page, unless something else takes it; one that stays and is shut does so by itself. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      window.setTimeout(() => {
        for (const place of [before, document.querySelector('[data-page] h1')]) if (document.activeElement === document.body && place instanceof HTMLElement) place.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
