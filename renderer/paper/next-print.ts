import type { PrintJob } from './use-print.ts'

/** What a further press of "Cetak" means: the paper that has not come out yet, or, once it has, a copy that says so. */
export function nextPrint(last: PrintJob | null, original: string): { readonly what: 'print'; readonly path: string } | { readonly what: 'copy' } {
  if (last === null) return { what: 'print', path: original }
  return last.printed ? { what: 'copy' } : { what: 'print', path: last.path }
}
