import type { ReceiptFacts } from '#documents/facts.ts'
import { pageFormat } from '#documents/page-format.ts'
import { receipt } from '#documents/receipt.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { must } from '#domain/must.ts'
import type { Store } from '#store/store.ts'
import { type Figure, spreadOf } from './figures.ts'
import { interleave, wallOf } from './interleave.ts'
import { type BenchOffice, withStore } from './office.ts'
import { barePdf } from './peers/bare-pdfmake.ts'

/** A receipt as it is printed, beside pdfmake alone with the same definition. */
export function pdf(office: BenchOffice, rounds: number): Promise<readonly Figure[]> {
  return withStore(office, async (store): Promise<readonly Figure[]> => {
    const facts = aReceipt(store)
    const format = pageFormat(facts)
    const taken = await interleave(Math.max(5, Math.round(rounds / 3)), () => renderPaper(facts, { emblem: null }), () => barePdf(receipt(facts, format, null), facts, format))
    const [ours, peer] = [spreadOf(wallOf(taken.ours)), spreadOf(wallOf(taken.peer))]
    return [{ part: 'pdf', what: 'receipt as PDF, tagged for screen readers', unit: 'ms', ours, peer: { what: 'bare pdfmake, same definition', figures: peer }, ratio: ours.median / peer.median, wanted: '≤ 1.2' }]
  })
}

function aReceipt(store: Store): ReceiptFacts {
  for (const id of store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 50 }).ids) {
    const paper = store.dossiers.state(id)?.papers.find(({ kind }) => kind === 'receipt')
    if (paper) return JSON.parse(must(store.papers.facts(paper.paper), 'its facts').facts) as ReceiptFacts
  }
  throw new Error('no receipt among the newest dossiers')
}
