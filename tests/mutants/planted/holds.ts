import { type Mutant, planted } from '../mutant.ts'

const FOLD = 'tests/domain/dossier/hold.test.ts'
const OFFICE = 'tests/sync/holds.test.ts'
const WHOSE = 'tests/calls/held-elsewhere.test.ts'
const UNHEARD = 'tests/calls/unheard-pcs.test.ts'
const PUT_AWAY = 'tests/renderer/lists/put-away.test.ts'
const HOLD = 'domain/dossier/hold.ts'
const STANDING = 'electron/calls/dossier/held-elsewhere.ts'
const TAKE = 'electron/calls/dossier/take.ts'
const PUT_ASIDE = 'tests/sync/held-and-admitted.test.ts > put aside while it is taken'

/** What leaves a dossier in two hands, or in nobody's for ever. */
export const holdMutants: readonly Mutant[] = [
  planted('dossier-put-aside-is-a-fault', PUT_ASIDE, { file: TAKE, from: '  if (!dossier) return refuse(noDossier(store, id))\n  const { hold } = dossier\n  const standing = holdStanding(store, hold)\n  if (hold &&', to: '  const { hold } = must(dossier, id)\n  const standing = holdStanding(store, hold)\n  if (hold &&' }),
  planted('dossier-put-aside-is-not-found', PUT_ASIDE, { file: 'electron/calls/dossier/no-dossier.ts', from: "  if (isHeld(store, id)) return refusal('not-found', HELD)\n", to: '' }),
  planted('asked-take-reads-as-done', WHOSE, { file: STANDING, from: `holdStanding(office, hold) === 'asked' ? hold.since : null`, to: 'null' }),
  planted('revoked-pc-has-it-in-hand', WHOSE, { file: STANDING, from: `hold && holdStanding(office, hold) !== 'free' ? pcName`, to: 'hold ? pcName' }),
  planted('pc-missed-overnight', UNHEARD, { file: 'electron/calls/sync/unheard-pcs.ts', from: 'const LONG = 7 * 60', to: 'const LONG = 60' }),
  planted('pc-that-never-acted-is-not-missed', UNHEARD, { file: 'electron/calls/sync/unheard-pcs.ts', from: 'lastAct ?? enrolled', to: `lastAct ?? ('9' as IsoInstant)` }),
  planted('silent-pc-put-away-for-ever', PUT_AWAY, { file: 'renderer/lists/put-away.ts', from: 'heard === heardOf(pc) && today < until', to: 'heard === heardOf(pc)' }),
  planted('silent-pc-put-away-by-its-name', PUT_AWAY, { file: 'renderer/lists/put-away.ts', from: '`${lastAct ?? enrolled} ${name}`', to: '`${enrolled} ${name} ${lastAct === enrolled}`' }),
  planted('revoked-pc-missed', UNHEARD, { file: 'electron/calls/sync/unheard-pcs.ts', from: 'revoked === null && ', to: '' }),
  planted('take-that-came-too-late-holds-all-the-same', FOLD, { file: HOLD, from: 'if (!hold || !isSameRef(hold.since, over)) return', to: 'if (!hold) return' }),
  planted('handed-on-and-still-held', FOLD, { file: HOLD, from: `return event.body.stays ? 'here' : 'free'`, to: `return 'here'` }),
  planted('handed-back-and-still-held', FOLD, { file: HOLD, from: `    case 'dossier.returned':\n`, to: '' }),
  planted('move-of-another-pc-leaves-the-hold', FOLD, { file: HOLD, from: 'return hold?.device === recorded.ref.device ? state', to: 'return hold ? state' }),
  planted('former-holders-late-move-takes-it-back', FOLD, { file: HOLD, from: '  if (hold?.taken && hold.device !== recorded.ref.device) return state\n', to: '' }),
  planted('taken-by-whoever-asks', FOLD, { file: 'domain/workflow/take.ts', from: 'return withdraws.ok ? withdraws : (acts ?? withdraws)', to: `return withdraws.ok ? withdraws : { ok: true, value: 'supervisor' as RoleId }` }),
  planted('asked-take-holds-before-its-place', OFFICE, { file: STANDING, from: `hold.asked && sync.standingOf(hold.since) !== 'applied' ? 'asked' : 'here'`, to: `'here'` }),
  planted('moved-while-another-pc-holds-it', OFFICE, { file: 'electron/calls/dossier/decide-in-act.ts', from: 'if (held) return refuse(held)', to: `if (held && id === '') return refuse(held)` }),
  planted('letter-numbered-while-another-pc-holds-it', OFFICE, { file: STANDING, from: `type === 'number.given' || `, to: '' }),
  planted('void-number-waits-for-the-holder', WHOSE, { file: STANDING, from: `command.do === 'voidNumber' || `, to: '' }),
  planted('letters-number-asked-for-while-another-pc-holds-it', WHOSE, { file: STANDING, from: ` || type === 'number.asked'`, to: '' }),
  planted('revoked-pc-holds-for-ever', OFFICE, { file: STANDING, from: ' && !pc.revoked)', to: ')' }),
  planted('taken-out-of-touch-without-the-papers', OFFICE, { file: TAKE, from: 'if (!isHeard && !paperInHand) return', to: `if (!isHeard && id === '') return` }),
  planted('taken-in-touch-without-waiting-for-the-order', OFFICE, { file: TAKE, from: 'const taken = records(store, caller, id, !isHeard)', to: 'const taken = records(store, caller, id, true)' }),
  planted('place-that-came-is-not-told', 'tests/sync-http/app-takes.test.ts', { file: 'electron/sync/office/office-line.ts', from: '      this.#places.look()\n', to: '' }),
  planted('sent-is-as-good-as-placed', 'tests/sync/awaited-places.test.ts', { file: 'electron/sync/office/awaited-places.ts', from: `!['kept', 'sent'].includes`, to: `!['kept'].includes` }),
]
