import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { Notice } from '../ui/notice.tsx'
import { PdfPage } from './pdf-page.tsx'
import classes from './paper.module.css'
import { usePdf } from './use-pdf.ts'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const percent = new Intl.NumberFormat('id-ID', { style: 'percent' })

/** A PDF as it will be printed: pages one below the other, scrolled by keyboard, larger with + and smaller with −. */
export function PdfView({ path, label }: { readonly path: string; readonly label: string }) {
  const { pdf, problem } = usePdf(path)
  const [zoom, setZoom] = useState<number>(1)
  const step = (by: 1 | -1) => setZoom((now) => ZOOMS[ZOOMS.findIndex((one) => one === now) + by] ?? now)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || (event.key !== '+' && event.key !== '-')) return
    event.preventDefault()
    step(event.key === '+' ? 1 : -1)
  }
  if (problem !== '') return <Notice tone="late">{problem}</Notice>
  if (pdf === null) return <Loading what="Membuka PDF…" />
  return (
    <div className={classes.view} onKeyDown={onKeyDown}>
      <div className={classes.tools}>
        <span>{pdf.numPages} halaman</span>
        <IconButton label="Perkecil" icon={<IconMinus size="1.125rem" />} onClick={() => step(-1)} disabled={zoom === ZOOMS[0]} />
        <span className={classes.zoom}>{percent.format(zoom)}</span>
        <IconButton label="Perbesar" icon={<IconPlus size="1.125rem" />} onClick={() => step(1)} disabled={zoom === ZOOMS.at(-1)} />
      </div>
      <div className={classes.pages} role="document" aria-label={label} tabIndex={0}>
        {Array.from({ length: pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={pdf} no={index + 1} zoom={zoom} />
        ))}
      </div>
    </div>
  )
}
