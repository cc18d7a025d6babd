import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import classes from './paper.module.css'

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  /** From 1. */
  readonly no: number
  /** 1 = as large as printed. */
  readonly zoom: number
}

const POINTS_TO_PIXELS = 96 / 72

/** One page drawn on a canvas, with its words beside it for who cannot see it. */
export function PdfPage({ pdf, no, zoom }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    let left = false
    let stop = (): void => {
      left = true
    }
    void draw(pdf, no, zoom, canvas.current, (cancel) => {
      stop = () => {
        left = true
        cancel()
      }
      if (left) cancel()
    }).then((text) => left || setWords(text))
    return () => stop()
  }, [pdf, no, zoom])
  return (
    <div className={classes.page}>
      <canvas ref={canvas} aria-hidden="true" data-drawn={words !== '' || undefined} />
      <p className={classes.words} data-page-words={no}>
        Halaman {no}: {words}
      </p>
    </div>
  )
}

/** Draws and gives the page's words; "" if it was cut short. */
async function draw(pdf: PDFDocumentProxy, no: number, zoom: number, canvas: HTMLCanvasElement | null, onStart: (cancel: () => void) => void): Promise<string> {
  const page = await pdf.getPage(no)
  if (canvas === null) return ''
  const sharpness = window.devicePixelRatio
  const viewport = page.getViewport({ scale: zoom * POINTS_TO_PIXELS * sharpness })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  canvas.style.width = `${Math.floor(viewport.width / sharpness)}px`
  canvas.style.height = `${Math.floor(viewport.height / sharpness)}px`
  const drawing = page.render({ canvas, viewport })
  onStart(() => drawing.cancel())
  try {
    await drawing.promise
  } catch {
    return ''
  }
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
