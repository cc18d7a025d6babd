import type { WebContentsPrintOptions } from 'electron'

/**
 * How a paper goes out: to a named printer without asking, or through the system's window. The paper's own size is always said: without it a silent
 * print takes the printer's (electron/electron#31705). Our papers have their margins in them.
 */
export function printOptions(pageSize: { readonly width: number; readonly height: number } | null, printer: string): WebContentsPrintOptions {
  return {
    ...(pageSize === null ? { usePrinterDefaultPageSize: true } : { pageSize, margins: { marginType: 'none' } }),
    ...(printer === '' ? {} : { silent: true, deviceName: printer }),
  }
}
