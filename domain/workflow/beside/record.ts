import type { DossierCommand } from '../../dossier/commands.ts'
import type { DossierEvent } from '../../dossier/events.ts'
import { hasDesk } from '../../officer/rights.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { DecideContext, DraftEvent } from '../decide-context.ts'
import { archiveProblem, noticeProblem } from './checks.ts'

type BesideCommand = Extract<DossierCommand, { do: 'giveNotice' | 'placeInArchive' | 'recordSurvey' | 'recordExternalNumbers' }>

/** Notice, archive, survey and external numbers: recorded by any desk, at any time, also after the end. */
export function recordBeside({ officer }: DecideContext, command: BesideCommand): Result<readonly DraftEvent[], Refusal> {
  if (!hasDesk(officer)) return refuse(refusal('no-right', 'Hanya petugas yang melayani berkas dapat mencatat ini.'))
  const problem = problemOf(command)
  return problem ? refuse(problem) : accept([{ event: eventOf(command) }])
}

function problemOf(command: BesideCommand): Refusal | null {
  if (command.do === 'giveNotice') return noticeProblem(command.notice, 'notice')
  return command.do === 'placeInArchive' ? archiveProblem(command.place, 'place') : null
}

function eventOf(command: BesideCommand): DossierEvent {
  switch (command.do) {
    case 'giveNotice':
      return { type: 'notice.given', version: 1, body: command.notice }
    case 'placeInArchive':
      return { type: 'archive.placed', version: 1, body: command.place }
    case 'recordSurvey':
      return { type: 'survey.answered', version: 1, body: { answer: command.answer } }
    case 'recordExternalNumbers':
      return { type: 'external-numbers.recorded', version: 1, body: command.numbers }
  }
}
