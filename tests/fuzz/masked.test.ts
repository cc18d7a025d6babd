import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CallName, callNames, calls } from '#protocol/calls.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { exampleOf } from './example-of.ts'
import { toWire } from './hostile.ts'
import { nearShell } from './near-targets.ts'
import { APPLICANT } from './office.ts'
import { refusedWith, type Seat } from './seats.ts'
import type { Prey } from './target.ts'

/** Who asks: a desk, a supervisor, an admin without a desk. */
const ASKING = ['dewi', 'wati', 'hendra'] as const satisfies readonly Seat[]
/** Each is a desk's, and is written down: shows what is stored whole, or what was typed. */
const WHOLE: ReadonlySet<CallName> = new Set<CallName>(['dossier.reveal', 'applicant.find', 'notice.compose', 'draft.open'])
/** Would log out or lock whoever asks. */
const UPSETTING = /^session\.(logIn|logOut|lock|changeSecret)$/

/** As stored and shown anywhere, with whatever stands between the digits. */
const spread = (digits: string): RegExp => new RegExp(Array.from(digits).join('[ .-]?'))
const HIDDEN = [spread(APPLICANT.nik), spread(APPLICANT.phone), spread(APPLICANT.phone.slice(1))]

let prey: Prey
beforeAll(async () => { prey = await nearShell() }, 120_000)
afterAll(() => prey.target.close())

let commands = 0
async function ask(name: CallName, input: unknown): Promise<string> {
  commands += 1
  const commandId = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`
  const [heard] = await prey.target.send([{ kind: 'call', name, body: `{${calls[name].kind === 'command' ? `"commandId":"${commandId}",` : ''}"input":${toWire(input)}}` }])
  return heard?.text ?? ''
}

test('no call’s answer holds a NIK or a phone number whole, but for the four that reveal and are written down', async () => {
  await prey.target.sit('wati')
  const [dossier] = prey.pool.byKey.get('dossier') ?? []
  const { nik: _, ...wrong } = APPLICANT
  expect(await ask('dossier.correct', { dossier, reason: 'NIK salah tulis', applicant: { kind: 'person', ...wrong, nik: '1471014502950009', nib: '', npwp: '', responsible: '' } })).toContain('"ok":true')
  const [chance, answered, told] = [new Chance(7), new Set<CallName>(), new Set<string>()]
  for (const seat of ASKING) {
    await prey.target.sit(seat)
    for (const name of callNames.filter((each) => !UPSETTING.test(each) && calls[each].access !== 'admin' && refusedWith(seat, each) === null)) {
      for (let tried = 0; tried < 4; tried += 1) {
        const text = await ask(name, exampleOf(calls[name].input, chance, prey.pool))
        if (text.startsWith('{"ok":true')) answered.add(name)
        if (!WHOLE.has(name) && HIDDEN.some((digits) => digits.test(text))) told.add(`${name} to ${seat}: ${text.slice(0, 300)}`)
      }
    }
  }
  expect([...told]).toEqual([])
  const queries = callNames.filter((name) => calls[name].kind === 'query' && !UPSETTING.test(name) && name !== 'setup.options')
  expect(queries.filter((name) => !answered.has(name)).length).toBeLessThan(queries.length / 5)
  for (const name of WHOLE) expect(calls[name].access, name).toBe('desk')
}, 120_000)
