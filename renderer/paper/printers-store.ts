import { create } from 'zustand'
import type { Printers, Sheet } from '#protocol/printing.ts'
import { bridge } from '../host/bridge.ts'

/** undefined = not asked yet; null = the browser prints. */
const useStore = create<{ readonly printers: Printers | null | undefined }>(() => ({ printers: undefined }))

let asked = false

/** Asks the PC for its printers anew: one may have been plugged in. */
export async function lookForPrinters(): Promise<void> {
  asked = true
  useStore.setState({ printers: await bridge().printers() })
}

export async function choosePrinter(sheet: Sheet, name: string): Promise<void> {
  await bridge().choosePrinter(sheet, name)
  await lookForPrinters()
}

export function usePrinters(): Printers | null | undefined {
  if (!asked) void lookForPrinters()
  return useStore((state) => state.printers)
}
