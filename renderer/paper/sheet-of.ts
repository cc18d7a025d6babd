import type { PaperKind } from '#domain/paper/paper.ts'
import type { Sheet } from '#protocol/printing.ts'

const SLIPS: readonly PaperKind[] = ['receipt', 'return-slip', 'dispatch-slip']
const PAGES: readonly PaperKind[] = ['register-page', 'agenda-page', 'dispatch-page']

/** On which kind of sheet a paper is printed; null = a paper of before its kind was kept. */
export function sheetOf(kind: PaperKind | null): Sheet {
  if (kind !== null && SLIPS.includes(kind)) return 'slip'
  return kind !== null && PAGES.includes(kind) ? 'book' : 'letter'
}
