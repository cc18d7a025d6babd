import type { DossierView } from './view.ts'
import type { DossierWindow } from './window.ts'

type Letter = DossierView['documents'][number]
type Printable = DossierView['printable'][number]

interface ToPrint {
  readonly label: string
  readonly opens: DossierWindow
}

/** What an act leaves to be printed: the paper that came with it; else, where it was never printed, the letter it wrote, had signed beside the steps or numbered, or the slip of the hand-over. Null at a step where nothing leaves the printer. */
export function toPrint(issued: string | null, before: DossierView, { papers, printable, documents }: DossierView): ToPrint | null {
  const paper = papers.find((one) => one.paper === issued)
  if (paper !== undefined) return { label: `Lihat dan cetak ${paper.title.toLowerCase()}`, opens: { what: 'paper', paper, fresh: true } }
  const renewed = documents.filter((letter) => letter.reprint === null && !isSameLetter(letter, before.documents.find(({ id }) => id === letter.id)))
  const isDue = ({ kind }: Printable): boolean => renewed.some((letter) => isPaperOf(kind, letter)) || (kind === 'dispatch-slip' && !before.printable.some((one) => one.kind === kind))
  const due = printable.findLast((one) => one.issued === 0 && isDue(one))
  return due === undefined ? null : { label: `Cetak ${due.title.toLowerCase()} (F9)`, opens: { what: 'print' } }
}

/** Initials, and the signature of a step, go onto the paper that is there. */
const isSameLetter = (now: Letter, before: Letter | undefined): boolean => whatIsPrinted(now) === whatIsPrinted(before)
const whatIsPrinted = (letter: Letter | undefined): string => JSON.stringify([letter?.content ?? null, letter?.signatures ?? [], letter?.number ?? null, letter?.asked ?? null])

/** A numbered letter of the steps is printed once it is signed; one that is signed after its number, when its step says so. */
function isPaperOf(kind: Printable['kind'], { letter, signed }: Letter): boolean {
  if (kind === 'refusal-draft') return letter === 'refusal-letter'
  return kind === letter && (!SIGNED_BY_STEPS.has(kind) || signed !== '')
}

const SIGNED_BY_STEPS: ReadonlySet<Printable['kind']> = new Set(['permit', 'refusal-letter'])
