import type { CallOutput } from '#protocol/calls.ts'
import type { DataChecks } from '#store/verify/data-checks.ts'
import type { Finding } from '#store/verify/finding.ts'
import { NEXT_STEPS, PART_WORDS } from '#store/verify/part-words.ts'

type Standing = CallOutput<'check.status'>

export type FindingRow = NonNullable<Standing['finished']>['findings'][number]

/** How checking the data stands, in an admin's words. */
export function checkStanding({ running, memory: { finished, broken }, reminder }: DataChecks): Standing {
  return {
    running: running && { officerName: running.officer, since: running.since, part: PART_WORDS[running.part], share: running.share },
    finished: finished && {
      at: finished.at,
      officerName: finished.officer,
      seconds: finished.seconds,
      events: finished.events,
      office: finished.office,
      findings: finished.findings.map(findingRow),
      notes: [...finished.notes, ...(finished.unnamed > 0 ? [`${finished.unnamed} berkas di folder lampiran tidak disebut catatan mana pun; itu bukan kerusakan.`] : [])],
    },
    broken: broken && { at: broken.at, officerName: broken.officer, why: broken.why },
    reminder,
  }
}

export const findingRow = ({ part, place, message, event }: Finding): FindingRow => ({
  part: PART_WORDS[part],
  place: place > 0 ? place : null,
  at: event?.at ?? null,
  what: event?.what ?? '',
  about: event?.about ?? '',
  message,
  next: NEXT_STEPS[part],
})
