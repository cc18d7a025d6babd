import type { CallOutput, ParsedInput } from '#protocol/calls.ts'
import { lateDossiers } from '../desk/late-dossiers.ts'
import type { Reading } from '../dossier/reading.ts'
import { handOverPeriod } from './dispatch-list.ts'
import { expiringParts } from './expiring-list.ts'

/** How many stand in each list. */
export function countLists(part: ParsedInput<'lists.counts'>, reading: Reading): CallOutput<'lists.counts'> {
  const { lists } = reading.store
  return [
    { list: 'waiting-applicant', count: lists.count({ list: 'waiting-applicant' }) },
    { list: 'late', count: lateDossiers(reading).length },
    { list: 'unclaimed', count: lists.count({ list: 'unclaimed' }) },
    { list: 'expiring', count: expiringParts(part.months, reading).reduce((sum, one) => sum + lists.count(one), 0) },
    { list: 'handed-back', count: lists.count({ list: 'handed-back' }) },
    { list: 'dispatch', count: lists.countHandOvers(handOverPeriod(part, reading)) },
  ]
}
