import { create } from 'zustand'

interface PaperQuestion {
  /** What makes it a question. */
  readonly why: string
  readonly answer: (here: boolean) => void
}

/** Whether the papers of a dossier are here; null where nobody asks. */
export const usePaperQuestion = create<{ readonly question: PaperQuestion | null }>(() => ({ question: null }))

/** Asks the officer; a question that is open already is answered with no. */
export function papersAreHere(why: string): Promise<boolean> {
  usePaperQuestion.getState().question?.answer(false)
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const answer = (here: boolean): void => {
    usePaperQuestion.setState({ question: null })
    resolve(here)
  }
  usePaperQuestion.setState({ question: { why, answer } })
  return promise
}
