import type { DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { QuarantinedEvent } from '#store/stream/quarantine.ts'
import { expect, test } from 'vitest'
import { heldOn } from '../../electron/calls/sync/held-on.ts'

/** The Buku Register of an office that has none of it. */
const store = { dossiers: { state: () => null }, settings: { officer: () => null } }

const about = (...events: readonly (readonly [type: string, body: string | null])[]): string | undefined =>
  heldOn(store, events.map(([type, body], at): QuarantinedEvent => ({ g: at + 9, device: 'pc-3' as DeviceId, seq: at + 1, type, aggregate: 'dossier:1', actor: 'budi' as OfficerId, at: '2026-11-23T01:59:00.000Z' as IsoInstant, body })))[0]?.about

const RECEIVED = ['dossier.received', JSON.stringify({ applicant: { name: 'Warga Luring' } })] as const
const GIVEN = ['number.given', JSON.stringify({ number: { text: '0001/C/REG/XI/2026' }, document: null })] as const

test('a dossier that was taken in where nobody may is told as its papers bear it', () => {
  expect(about(RECEIVED, ['number.given', JSON.stringify({ number: { text: '090/7/2026' }, document: 'letter' })], GIVEN)).toBe('0001/C/REG/XI/2026 · Warga Luring (berkas baru)')
  expect(about(RECEIVED)).toBe('Tanpa nomor · Warga Luring (berkas baru)')
})

test('what another program wrote there keeps nobody from the list', () => {
  for (const body of [null, '', '{', '[]', '{"applicant":{"name":7}}', `{"applicant":{"name":"${'a'.repeat(10_000)}"}}`]) expect(about(['dossier.received', body], GIVEN)).toBe('Berkas baru yang diterima di sana')
})
