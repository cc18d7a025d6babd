import { MantineThemeProvider } from '@mantine/core'
import { useLayoutEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { must } from '#domain/must.ts'
import { LayerContext, useLayer } from '../ui/shortcuts/use-shortcut.ts'
import classes from './entry-panel.module.css'

const BENEATH = ['root', 'layers'] as const
const element = (id: string): HTMLElement => must(document.getElementById(id), `#${id} of index.html`)
/** Drop-downs of the cover itself open above it, not in the hidden page. */
const coverTheme = { components: { Portal: { defaultProps: { target: '#lock' } } } }

/** Lies over everything. The page beneath is hidden and takes neither focus nor keys, but stays as it was; the focus returns to where it stood. */
export function Cover({ children }: { readonly children: ReactNode }) {
  const layer = useLayer(true)
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(() => {
    const covered = BENEATH.map(element)
    covered.forEach((part) => {
      part.inert = true
      part.dataset['covered'] = ''
    })
    return () => {
      covered.forEach((part) => {
        part.inert = false
        delete part.dataset['covered']
      })
      if (before instanceof HTMLElement) before.focus()
    }
  }, [before])
  return createPortal(
    <MantineThemeProvider theme={coverTheme}>
      <LayerContext value={layer}>
        <div className={classes.cover}>{children}</div>
      </LayerContext>
    </MantineThemeProvider>,
    element('lock'),
  )
}
