import { useRef, useState } from 'react'
import type { Sheet } from '#protocol/printing.ts'
import { bridge } from '../host/bridge.ts'

export interface PrintJob {
  readonly path: string
  /** '' while it is on its way. */
  readonly message: string
  readonly printed: boolean
  readonly running: boolean
}

/** Sends papers to the printer, one press one copy; what happened stays on screen until the next. */
export function usePrint(sheet: Sheet) {
  const [job, setJob] = useState<PrintJob | null>(null)
  const underway = useRef(false)
  const print = async (path: string): Promise<void> => {
    if (underway.current) return
    underway.current = true
    setJob({ path, message: '', printed: false, running: true })
    const answer = await bridge()
      .print(path, sheet)
      .catch(() => ({ printed: false, message: 'Kertas belum tercetak: Loket tidak menjawab. Berkas sudah tersimpan. Coba lagi, atau buka PDF.' }))
    underway.current = false
    setJob({ path, running: false, ...answer })
  }
  return { job, print }
}
