import type { Change } from '#domain/dossier/beside-the-steps.ts'
import type { DispositionState } from '#domain/dossier/disposition.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { PAPER_TITLES } from '#domain/paper/paper-title.ts'
import { mayCorrect } from '#domain/workflow/beside/correct.ts'
import { lateDays } from '#domain/workflow/due-dates.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { FIELD_WORDS } from '../input/field-words.ts'
import { changeWords } from './change-words.ts'
import type { Reading } from './reading.ts'

type View = CallOutput<'dossier.open'>

/** What was recorded beside the steps, as this officer may see it. */
export function besideView(dossier: Dossier, officer: Officer, reading: Reading): Pick<View, 'dispositions' | 'notices' | 'archive' | 'survey' | 'externalNumbers' | 'corrections' | 'canCorrect'> {
  const { notices, archive, survey, externalNumbers, corrections } = dossier
  return {
    dispositions: dossier.dispositions.map((one) => dispositionRow(one, officer, reading)),
    notices: notices.map(({ officerName, at, channel, text }) => ({ name: officerName, at, channel, text })),
    archive,
    survey,
    externalNumbers,
    corrections: corrections.map(({ at, officerName, reason, changes, affected }) => ({
      at,
      officerName,
      reason,
      changes: changes.map(shownChange),
      affected: affected.map((kind) => PAPER_TITLES[kind]),
    })),
    canCorrect: mayCorrect({ procedure: reading.procedureOf(dossier), dossier, officer }).ok,
  }
}

function dispositionRow(one: DispositionState, officer: Officer, { today, calendar }: Reading): View['dispositions'][number] {
  const markOf = (marks: DispositionState['read'], id: string) => marks.find((mark) => mark.officer === id)?.at ?? null
  const open = one.to.some((receiver) => markOf(one.done, receiver.officer) === null)
  return {
    disposition: one.disposition,
    from: one.from.name,
    at: one.at,
    to: one.to.map((receiver) => ({
      name: receiver.name,
      mine: receiver.officer === officer.id,
      read: markOf(one.read, receiver.officer),
      done: markOf(one.done, receiver.officer),
      report: one.done.find((mark) => mark.officer === receiver.officer)?.report ?? '',
    })),
    instruction: one.instruction,
    nature: one.nature,
    deadline: one.deadline,
    lateDays: open ? lateDays(one.deadline, today, calendar) : 0,
    parent: one.parent,
    mine: one.to.some((receiver) => receiver.officer === officer.id),
  }
}

/** A changed field by its name on screen; NIK and phone masked, as everywhere. */
export function shownChange({ field, from, to }: Change): View['corrections'][number]['changes'][number] {
  const name = field.split('.').at(-1) ?? field
  return { field, label: FIELD_WORDS.get(name)?.label ?? name, from: changeWords(field, from), to: changeWords(field, to) }
}
