import type { DossierId } from '#domain/ids.ts'
import type { CallInput } from '#protocol/calls.ts'
import { useCommand } from '../host/use-command.ts'
import { nextPrint } from './next-print.ts'
import { sheetOf } from './sheet-of.ts'
import { usePrint } from './use-print.ts'

/** Prints the original of a paper once; whoever prints again gets SALINAN ke-n, issued and logged as such. What did not come out is tried again as it is. */
export function useCopies(original: string, dossier: DossierId, kind: CallInput<'paper.issue'>['kind']) {
  const issue = useCommand('paper.issue')
  const { job, print } = usePrint(sheetOf(kind))
  const next = nextPrint(job, original)
  const run = async (): Promise<void> => {
    if (next.what === 'print') return print(next.path)
    const copy = await issue.run({ dossier, kind })
    if (copy !== null) await print(copy.path)
  }
  return { job, next: next.what, problem: issue.refusal?.message ?? '', running: job?.running === true || issue.running, run: () => void run() }
}
