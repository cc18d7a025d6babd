import { assertNever } from '#domain/assert-never.ts'
import { dispatchSlip } from './dispatch-slip.ts'
import { emblemImage } from './emblem-image.ts'
import type { PaperFacts } from './facts.ts'
import { makePdf } from './make-pdf.ts'
import { pageFormat } from './page-format.ts'
import type { PaperDefinition } from './paper-definition.ts'
import { permit } from './permit.ts'
import { receipt } from './receipt.ts'
import { registerPage } from './register-page.ts'
import { returnSlip } from './return-slip.ts'

/** The paper as PDF. The same facts and emblem give the same bytes. */
export const renderPaper = async (facts: PaperFacts, images: { readonly emblem: Uint8Array | null }): Promise<Uint8Array> => (await renderReported(facts, images)).bytes

/** The same, with the characters no font of ours draws: each stands on the paper as "?". */
export async function renderReported(facts: PaperFacts, images: { readonly emblem: Uint8Array | null }): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  const format = pageFormat(facts)
  const missing = new Set<string>()
  const bytes = await makePdf(definition(facts, format, emblemImage(images.emblem)), facts, format, (characters) => characters.forEach((character) => missing.add(character)))
  return { bytes, missing: [...missing] }
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
    case 'dispatch-slip':
      return dispatchSlip(facts, format, emblem)
    case 'register-page':
      return registerPage(facts, format, emblem)
    default:
      return assertNever(facts)
  }
}
