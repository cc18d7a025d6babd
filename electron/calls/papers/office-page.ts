import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { CommonFacts } from '#documents/facts.ts'
import type { PaperImages } from '#documents/render-paper.ts'
import type { Store } from '#store/store.ts'

/** What a page of the office has that is no dossier's; `size` is that of its letters. Null before the office is set up. */
export function officePage(store: Store, officer: Officer, now: IsoInstant): { readonly common: CommonFacts; readonly images: PaperImages } | null {
  const office = store.settings.office()
  if (!office) return null
  const { id: _, policy, sample, ...letterhead } = office
  return {
    common: { office: letterhead, size: policy.letterSize, sample, copy: 0, printedAt: now, officerName: officer.name, counterName: officer.desk },
    images: { emblem: office.emblem === '' ? null : store.attachments.get(office.emblem) },
  }
}
