import { Drawer } from '@mantine/core'
import { lazy, Suspense, useLayoutEffect, useState, type FocusEvent, type ReactNode } from 'react'
import { Loading } from '../ui/loading.tsx'
import { LayerContext, useLayer, useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import type { GuidePageId } from './guide-groups.ts'
import classes from './help.module.css'

/** Text and pictures are read in when first asked for. */
const GuideReader = lazy(async () => ({ default: (await import('./guide-reader.tsx')).GuideReader }))

export interface HelpPanelProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Where the guide opens. */
  readonly page: GuidePageId
  /** The heading it opens at; "" for the page's top. */
  readonly anchor?: string
  readonly first?: ReactNode
  readonly last?: ReactNode
  /** Over the lock screen, which lies over everything else. */
  readonly overLock?: boolean
}

/** F1: the guide, opened at the page of this screen, beside what is being done; what is typed there stays. */
export function HelpPanel({ opened, onClose, page, anchor = '', first, last, overLock = false }: HelpPanelProps) {
  const layer = useLayer(opened)
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      returnFocus={false}
      position="right"
      padding={0}
      size="68rem"
      zIndex={overLock ? 10_001 : 300}
      transitionProps={{ duration: 0 }}
      classNames={{ content: classes.panel ?? '', body: classes.body ?? '' }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content onFocusCapture={keepEscape}>
        <div className={classes.head}>
          <Drawer.Title>Bantuan</Drawer.Title>
          <span>
            <kbd>F1</kbd> atau <kbd>Esc</kbd> menutup
          </span>
          <Drawer.CloseButton aria-label="Tutup bantuan" />
        </div>
        <Drawer.Body>
          <LayerContext value={layer}>
            <CloseKeys onClose={onClose} />
            <FocusReturn />
            <Suspense fallback={<Loading what="Membuka panduan…" />}>
              <GuideReader page={page} anchor={anchor} first={first} last={last} />
            </Suspense>
          </LayerContext>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function CloseKeys({ onClose }: Pick<HelpPanelProps, 'onClose'>) {
  const close = { label: 'Tutup bantuan', group: 'Bantuan', run: onClose } as const
  useShortcut({ ...close, key: 'F1' })
  useShortcut({ ...close, key: 'Esc' })
  return null
}

/** At once, not a moment later as the kit does it: whoever types on after Escape loses no letter. */
function FocusReturn() {
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus()
    },
    [before],
  )
  return null
}

/** The kit's windows all hear Escape at once; marked so, it is for the help alone and a form open beneath stays. */
function keepEscape({ target }: FocusEvent): void {
  target.setAttribute('data-mantine-stop-propagation', 'true')
}
