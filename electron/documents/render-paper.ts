import { assertNever } from '#domain/assert-never.ts'
import { agendaPage } from './agenda-page.ts'
import { bookFormat, isBook } from './book-format.ts'
import { controlSheet } from './control-sheet.ts'
import { dispatchPage } from './dispatch-page.ts'
import { dispatchSlip } from './dispatch-slip.ts'
import { dispositionSheet } from './disposition-sheet.ts'
import { emblemImage } from './emblem-image.ts'
import type { PaperFacts } from './facts.ts'
import { letter } from './letters/letter.ts'
import { listPage } from './list-page.ts'
import { makePdf, type PdfWork } from './make-pdf.ts'
import { pageFormat } from './page-format.ts'
import type { PaperDefinition } from './paper-definition.ts'
import { permit } from './permit.ts'
import { receipt } from './receipt.ts'
import { recoverySheet } from './recovery-sheet.ts'
import { registerPage } from './register-page.ts'
import { returnSlip } from './return-slip.ts'
import { testPage } from './test-page.ts'

/** The paper as PDF. The same facts and emblem give the same bytes. A long register can be watched and stopped; other work goes on beside it. */
export const renderPaper = async (facts: PaperFacts, images: PaperImages, work: Omit<PdfWork, 'report'> = {}): Promise<Uint8Array> => (await renderReported(facts, images, work)).bytes

/** The same, with the characters no font of ours draws: each stands on the paper as "?". */
export async function renderReported(facts: PaperFacts, images: PaperImages, work: Omit<PdfWork, 'report'> = {}): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  const format = isBook(facts) ? bookFormat(facts) : pageFormat(facts)
  const missing = new Set<string>()
  const report = (characters: readonly string[]): void => characters.forEach((character) => missing.add(character))
  const bytes = await makePdf(definition(facts, format, emblemImage(images.emblem)), facts, format, { ...work, report })
  return { bytes, missing: [...missing] }
}

export interface PaperImages {
  /** PNG or JPEG; null, or one that is damaged, leaves the letterhead without. */
  readonly emblem: Uint8Array | null
}

function definition(facts: PaperFacts, format: ReturnType<typeof pageFormat>, emblem: string | null): PaperDefinition {
  switch (facts.kind) {
    case 'receipt':
      return receipt(facts, format, emblem)
    case 'return-slip':
      return returnSlip(facts, format, emblem)
    case 'blank':
    case 'permit':
      return permit(facts, format, emblem)
    case 'disposition-sheet':
      return dispositionSheet(facts, format, emblem)
    case 'control-sheet':
      return controlSheet(facts, format, emblem)
    case 'request-letter':
    case 'assignment-letter':
    case 'minutes':
    case 'recommendation':
    case 'technical-consideration':
    case 'examination-checklist':
    case 'refusal-draft':
    case 'refusal-letter':
      return letter(facts, format, emblem)
    case 'dispatch-slip':
      return dispatchSlip(facts, format, emblem)
    case 'register-page':
      return registerPage(facts, format, emblem)
    case 'agenda-page':
      return agendaPage(facts, format, emblem)
    case 'dispatch-page':
      return dispatchPage(facts, format, emblem)
    case 'list-page':
      return listPage(facts, format, emblem)
    case 'test-page':
      return testPage(facts, format, emblem)
    case 'recovery-sheet':
      return recoverySheet(facts, format, emblem)
    default:
      return assertNever(facts)
  }
}
