import type { Sheet } from '#protocol/printing.ts'
import { useCall } from '../host/use-call.ts'
import { printLabel } from './print-label.ts'
import { usePrinters } from './printers-store.ts'

/** Words for the button of a kind of sheet, with where it goes and on what. */
export function usePrintLabel(sheet: Sheet): (what: string) => string {
  const printers = usePrinters()
  const policy = useCall('office.read', {}).value?.policy
  const size = (sheet === 'slip' ? policy?.receiptSize : policy?.letterSize) ?? ''
  return (what) => printLabel(what, printers, sheet, size)
}
