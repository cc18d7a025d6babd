import { randomUUID } from 'node:crypto'
import type { CallInput } from '#protocol/calls.ts'
import type { Stock } from './office.ts'
import type { Pool } from './example-of.ts'
import { callShot } from './seat-keeper.ts'
import type { Seat } from './seats.ts'
import type { Aimed } from './shots.ts'

/** A shot under a command id of its own. */
export type Special = (command: string) => Aimed

type Act = CallInput<'dossier.act'>

/** What is right in every field and by everybody's rights, and still not this officer's to do, or done already. */
export function forbidden({ form, dossiers, command }: Stock, pool: Pool): readonly Special[] {
  const [base, step, outcome] = ['base', 'step', 'outcome'].map((key) => pool.byKey.get(key)?.[0]) as [Act['base'], Act['step'], Act['outcome']]
  const act: Act = { dossier: dossiers[0], base, step, outcome, note: '' }
  const stale = { ...act, base: { ...base, seq: base.seq - 1 } }
  const dewis = (['budi', 'ratna', 'wati', 'hendra'] as const).map((seat) => refused(seat, 'dossier.act', act))
  const budis = (['dewi', 'ratna', 'hendra'] as const).map((seat) => refused(seat, 'intake.receive', () => ({ ...form, dossier: randomUUID() })))
  return [
    ...dewis,
    ...budis,
    refused('dewi', 'dossier.act', stale),
    refused('ratna', 'dossier.correct', { dossier: dossiers[1], reason: 'Salah tulis', copies: 3 }),
    refused('budi', 'intake.receive', form),
    // A draft of what came in already at another window.
    refused('budi', 'draft.save', { id: dossiers[0], title: 'Draf Budi', content: 'Siti' }),
    // Budi's own command once more: the same answer, and nothing done.
    () => ({ seat: 'budi', shot: callShot('intake.receive', form, command), must: 'repeat', codes: null }),
    // The same id for other work, or by somebody else.
    () => ({ seat: 'budi', shot: callShot('dossier.addNote', { dossier: dossiers[0], text: 'Catatan' }, command), must: 'refuse', codes: ['invalid-input'] }),
    () => ({ seat: 'dewi', shot: callShot('intake.receive', form, command), must: 'refuse', codes: null }),
    () => ({ seat: 'dewi', shot: callShot('job.cancel', { id: command }), must: 'refuse', codes: ['not-found'] }),
  ]
}

const refused = (seat: Seat, name: string, input: unknown): Special => (command) => ({ seat, shot: callShot(name, typeof input === 'function' ? (input as () => unknown)() : input, command), must: 'refuse', codes: null })
