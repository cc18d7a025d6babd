import type { Printers, Sheet } from '#protocol/printing.ts'

/** What stands on the button: "Cetak resi → EPSON Loket 1, A5"; without a printer of its own only what it does; in the browser, that the browser prints. `size` "" = not known. */
export function printLabel(what: string, printers: Printers | null | undefined, sheet: Sheet, size: string): string {
  if (printers === null) return `${what} lewat peramban`
  const name = printers?.chosen[sheet] ?? ''
  if (name === '') return what
  const label = printers?.installed.find((each) => each.name === name)?.label ?? `${name} (tidak terpasang)`
  return `${what} → ${label}${size === '' ? '' : `, ${size}`}`
}
