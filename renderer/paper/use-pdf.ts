import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { openPdf } from './open-pdf.ts'

interface ShownPdf {
  readonly path: string
  readonly pdf: PDFDocumentProxy | null
  readonly problem: string
}

/** The PDF at a path of ours, once it is read; closed when it is no longer shown. */
export function usePdf(path: string): Omit<ShownPdf, 'path'> {
  const [shown, setShown] = useState<ShownPdf>({ path: '', pdf: null, problem: '' })
  useEffect(() => {
    let left = false
    const opening = openPdf(path)
    void opening.then((answer) => {
      if (left) return
      setShown(answer.ok ? { path, pdf: answer.value, problem: '' } : { path, pdf: null, problem: answer.refusal })
    })
    return () => {
      left = true
      void opening.then((answer) => (answer.ok ? answer.value.loadingTask.destroy() : undefined))
    }
  }, [path])
  return shown.path === path ? shown : { pdf: null, problem: '' }
}
