import type { DossierCommand } from '../dossier/commands.ts'
import type { Received } from '../dossier/events.ts'
import { must } from '../must.ts'
import type { RoleId } from '../officer/role.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { intakeChecklist, newChecklist } from '../requirement/checklist.ts'
import { missingItems } from '../requirement/missing.ts'
import { accept, refuse, type Result } from '../result.ts'
import { ActDraft } from './act-draft.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'
import { dossierFacts } from './dossier-facts.ts'
import type { Scene } from './effects/scene.ts'
import { findStep } from './find-step.ts'
import { mayAct } from './may-act.ts'
import { outcomesOf } from './outcomes.ts'
import { performOutcome } from './perform-outcome.ts'
import type { Outcome, Step } from './procedure.ts'
import { turnsOf } from './turns.ts'

type Receive = Extract<DossierCommand, { do: 'receive' }>

/** Intake: the dossier is opened, the first step is done, and whoever may check completeness has the verdict recorded in the same act. */
export function receive(context: DecideContext, command: Receive): Result<readonly DraftEvent[], Refusal> {
  const { procedure } = context
  const unfit = unfitIntake(context, command)
  if (unfit) return refuse(unfit)
  const start = must(findStep(procedure, procedure.start), `start step of ${procedure.id}`)
  const allowed = mayAct(context, frontOffice(start, command), 'Penerimaan berkas')
  if (!allowed.ok) return allowed
  const draft = new ActDraft(context, command.dossier)
  draft.record({ type: 'dossier.received', version: 1, body: received(context, command) }, allowed.value)
  const refused = completeStart(context, command, draft, allowed.value) ?? recordVerdict(context, command, draft, allowed.value)
  return refused ? refuse(refused) : accept(draft.events)
}

/** Who takes papers in: the recorder of the first step. */
const frontOffice = (start: Step, { intake }: Receive): readonly RoleId[] => turnsOf(start.actor, dossierFacts(intake))[0] ?? []

function unfitIntake({ dossier, service, procedure }: DecideContext, { intake }: Receive): Refusal | null {
  if (dossier) return refusal('moved-meanwhile', 'Berkas ini sudah diterima. Buka berkasnya dari Buku Register.')
  if (!service.active) return refusal('not-found', `Layanan ${service.name} sedang tidak dibuka. Pilih layanan lain.`)
  if (intake.permitData.form === procedure.permitForm) return null
  const message = `Data izin tidak cocok dengan layanan ${service.name}. Pilih layanannya sekali lagi.`
  return refusal('invalid-input', message, [{ path: 'permitData', message }])
}

function received({ service, procedure, device }: DecideContext, { intake }: Receive): Received {
  const asked = newChecklist(service.requirements, intake.applicationKind, dossierFacts(intake))
  const checklist = intakeChecklist(intake.checklist, asked)
  return { ...intake, checklist, service: service.id, serviceName: service.name, procedure: service.procedure, start: procedure.start, heldBy: device }
}

/** Where the first step itself checks completeness, what comes of it is the verdict. */
function completeStart(context: DecideContext, command: Receive, draft: ActDraft, role: RoleId): Refusal | null {
  const step = standingAt(context, draft)
  const usual = step && outcomesOf(step, dossierFacts(draft.dossier))[0]
  return step && usual && !accepts(usual) ? performOutcome(sceneOf(context, command, draft, step, role), usual) : null
}

function recordVerdict(context: DecideContext, command: Receive, draft: ActDraft, role: RoleId): Refusal | null {
  const step = standingAt(context, draft)
  const outcomes = step ? outcomesOf(step, dossierFacts(draft.dossier)) : []
  const verdict = outcomes.some(accepts) ? outcomes.find(command.as === 'complete' ? accepts : isReturn) : undefined
  const checker = step && verdict && command.as !== 'to-check' ? roleToCheck(context, draft, step) : null
  if (step && verdict && checker) return performOutcome(sceneOf(context, command, draft, step, checker), verdict)
  if (command.reason !== '') draft.record({ type: 'note.added', version: 1, body: { text: command.reason } }, role)
  return null
}

function standingAt({ procedure }: DecideContext, draft: ActDraft): Step | null {
  const { position } = draft.dossier
  return position.at === 'step' ? findStep(procedure, position.step) : null
}

function roleToCheck({ procedure, officer, office }: DecideContext, draft: ActDraft, step: Step): RoleId | null {
  const allowed = mayAct({ procedure, officer, office, dossier: draft.dossier }, turnsOf(step.actor, dossierFacts(draft.dossier))[0] ?? [], '')
  return allowed.ok ? allowed.value : null
}

/** The checklist is in the intake already; what is missing of it goes on the return slip, with the reason. */
function sceneOf(context: DecideContext, command: Receive, draft: ActDraft, step: Step, role: RoleId): Scene {
  const details = command.as === 'incomplete' ? { returnSlip: { reason: command.reason, missing: missingItems(draft.dossier.checklist) } } : {}
  return { context, draft, step, role, note: '', details }
}

const accepts = (outcome: Outcome): boolean => outcome.effects.some((effect) => effect.do === 'accept')
const isReturn = (outcome: Outcome): boolean => outcome.kind === 'return'
