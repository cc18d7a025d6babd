import { type Mutant, planted } from '../mutant.ts'

const INTAKE = 'tests/domain/workflow/intake.test.ts'
const ACTS = 'tests/domain/workflow/acts.test.ts'
const DOCUMENTS = 'tests/domain/workflow/documents.test.ts'
const LETTERS = 'tests/domain/workflow/letters.test.ts'
const RETURNS = 'tests/domain/workflow/returns.test.ts'
const SIGN = 'domain/workflow/effects/sign-document.ts'
const HAND_OVER = 'domain/workflow/effects/hand-over-document.ts'
const OUTCOME = 'domain/workflow/perform-outcome.ts'

/** What the SOP forbids and would be done all the same. */
export const workflowMutants: readonly Mutant[] = [
  planted('accepted-with-papers-missing', INTAKE, { file: 'domain/workflow/effects/accept-dossier.ts', from: '  if (missing.length > 0) {', to: '  if (missing.length < 0) {' }),
  planted('screen-says-which-papers-are-needed', INTAKE, { file: 'domain/workflow/receive.ts', from: 'const checklist = intakeChecklist(intake.checklist, asked)', to: 'const checklist = asked.length < 0 ? intakeChecklist(intake.checklist, asked) : intake.checklist' }),
  planted('closed-service-taken-in', INTAKE, { file: 'domain/workflow/receive.ts', from: '  if (!service.active) return', to: `  if (service.name === '') return` }),
  planted('taken-in-twice', INTAKE, { file: 'domain/workflow/receive.ts', from: '  if (dossier) return refusal', to: `  if (dossier && service.name === '') return refusal` }),
  planted('two-at-one-dossier', ACTS, { file: 'domain/workflow/act.ts', from: 'movedMeanwhile(dossier, command.base, context.now, context.office.timeZone) ?? alreadyEnded(dossier)', to: 'movedMeanwhile(dossier, dossier.lastTransition, context.now, context.office.timeZone) ?? alreadyEnded(dossier)' }),
  planted('act-after-the-end', ACTS, { file: 'domain/workflow/ended.ts', from: `position.at === 'end' ? refusal(`, to: `position.at === 'end' && position.as === 'refused' ? refusal(` }),
  planted('act-of-another-step', ACTS, { file: 'domain/workflow/act.ts', from: '  if (asked !== position.step) return', to: `  if (asked === '') return` }),
  planted('second-of-two-actors-skipped', ACTS, { file: OUTCOME, from: 'turn + 1 >= turnsOf(', to: 'turn + 2 >= turnsOf(' }),
  planted('refused-without-a-reason', ACTS, { file: OUTCOME, from: `outcome.kind === 'refuse' || outcome.kind === 'sendBack'`, to: `outcome.kind === 'sendBack'` }),
  planted('goes-on-without-its-letters', LETTERS, { file: OUTCOME, from: '  if (lacking.length > 0) return', to: '  if (lacking.length > 99) return' }),
  planted('signed-tomorrow', DOCUMENTS, { file: SIGN, from: '  if (date > today) return', to: '  if (date > today && date < earliest) return' }),
  planted('signed-before-it-came-in', DOCUMENTS, { file: SIGN, from: '  if (date < earliest) return', to: '  if (date < earliest && date > today) return' }),
  planted('handed-over-without-its-number', DOCUMENTS, { file: HAND_OVER, from: 'numberLacking(context.procedure, dossier.documents[document], document)', to: `(handOver.recipient === '' ? numberLacking(context.procedure, dossier.documents[document], document) : null)` }),
  planted('proxy-without-power-of-attorney', DOCUMENTS, { file: HAND_OVER, from: `handOver.relation === 'proxy' && handOver.powerOfAttorney === ''`, to: `handOver.relation !== 'proxy' && handOver.powerOfAttorney === 'x'` }),
  planted('levy-not-asked-at-pick-up', DOCUMENTS, { file: HAND_OVER, from: `  const missing = unsettled(dueAtPickUp, 'pick-up', 'handOver.dueAtPickUp')\n  if (missing.length > 0) {`, to: `  const missing = unsettled(dueAtPickUp, 'pick-up', 'handOver.dueAtPickUp')\n  if (missing.length > 99) {` }),
  planted('returned-without-a-word', RETURNS, { file: 'domain/workflow/effects/return-to-applicant.ts', from: `if (missing.length === 0 && reason === '') {`, to: `if (missing.length < 0 && reason === '') {` }),
  planted('comes-back-at-another-step', RETURNS, { file: 'domain/workflow/effects/return-to-applicant.ts', from: `'waitForApplicant' in to ? to.waitForApplicant.resume : step.id`, to: `step.id` }),
  planted('papers-of-a-dossier-in-the-office-come-back', RETURNS, { file: 'domain/workflow/resubmit.ts', from: `context.dossier.position.at === 'applicant'\n`, to: `context.dossier.position.at !== 'end'\n` }),
  planted('number-voided-without-a-reason', DOCUMENTS, { file: 'domain/workflow/void-number.ts', from: `  if (command.reason === '') {`, to: `  if (command.reason === 'x') {` }),
  planted('scan-added-twice', 'tests/domain/workflow/beside-the-steps.test.ts', { file: 'domain/workflow/decide.ts', from: 'accept(known ? [] :', to: 'accept(known && !known ? [] :' }),
  planted('corrected-without-a-reason', 'tests/domain/workflow/correction.test.ts', { file: 'domain/workflow/beside/correct.ts', from: `if (reason === '') return refuse`, to: `if (reason === 'x') return refuse` }),
  planted('permit-holds-a-year-too-long', 'tests/domain/dossier/permit-validity.test.ts', { file: 'domain/dossier/permit-validity.ts', from: '.slice(0, 4)) + 5', to: '.slice(0, 4)) + 6' }),
  planted('released-procedure-edited', 'tests/domain/procedures/frozen.test.ts', { file: 'domain/procedures/pekanbaru-sikro.ts', from: `time: ['35 menit', minutes(35)]`, to: `time: ['35 menit', minutes(36)]` }),
  planted('fold-changes-what-it-was-given', 'tests/domain/dossier/apply-event.test.ts', { file: 'domain/dossier/apply-to-position.ts', from: `pauses: [...state.pauses, { from: at, to: null }] }`, to: `pauses: (state.pauses as { from: IsoInstant; to: IsoInstant | null }[]).push({ from: at, to: null }) ? state.pauses : [] }` }),
]
