import type { Officer } from '#domain/officer/officer.ts'
import type { CommonFacts, PaperFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { setImmediate } from 'node:timers/promises'
import type { Reading } from '../dossier/reading.ts'

export interface Printing {
  readonly reading: Reading
  readonly officer: Officer
  readonly signal: AbortSignal
  readonly progress: (done: number) => void
}

/** Reads the rows beside other work, then sets them on pages; stops where it is told to. */
export async function printBook<Row>(rows: Iterable<Row>, facts: (common: CommonFacts, rows: readonly Row[]) => PaperFacts, printing: Printing): Promise<Uint8Array> {
  const { reading, signal, progress } = printing
  const { emblem } = reading.office
  const paper = facts(pageFacts(printing), await collected(rows, signal))
  return renderPaper(paper, { emblem: emblem === '' ? null : reading.store.attachments.get(emblem) }, { signal, onProgress: progress })
}

async function collected<Row>(rows: Iterable<Row>, signal: AbortSignal): Promise<readonly Row[]> {
  const taken: Row[] = []
  for (const row of rows) {
    taken.push(row)
    if (taken.length % 200 !== 0) continue
    await setImmediate()
    signal.throwIfAborted()
  }
  return taken
}

/** What the pages of every book show: the office as it is now, who printed them and when. */
function pageFacts({ reading: { office, now, doubt }, officer }: Printing): CommonFacts {
  const { id: _, policy, sample, ...letterhead } = office
  return { office: letterhead, size: policy.letterSize, landscape: true, sample, copy: 0, printedAt: now, ...(doubt ? { clockDoubted: true } : {}), officerName: officer.name, counterName: officer.desk }
}
