import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'

type Mark = CallOutput<'sync.marks'>['marks'][number]['mark']

/** What became of this PC's own acts on a dossier, by command id; empty on a PC that works alone. */
export function useMarks(dossier: CallInput<'sync.marks'>['dossier']): ReadonlyMap<string, Mark> {
  const { value } = useCall('sync.marks', { dossier })
  return new Map(value?.marks.map(({ command, mark }) => [command, mark]))
}
