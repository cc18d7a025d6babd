import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { DeviceId } from '#domain/ids.ts'
import type { ViewPart } from '#store/contract/view-log.ts'
import { expect, test } from 'vitest'
import { unopenedPapers } from '../../electron/calls/papers/unopened-papers.ts'

const issued = (device: string, paper: string): RecordedDossierEvent => ({ ref: { device, seq: 1 }, command: paper, event: { type: 'paper.issued', version: 1, body: { paper } } }) as never

test('only of a paper made by this very device is it known that nobody looked at it: of another computer’s, and of this one’s before it was opened anew, nothing is said', () => {
  const views = { record: () => {}, page: () => ({ rows: [], next: '' }), count: ({ about }: ViewPart) => (about?.[0] === '/papers/dibuka' ? 1 : 0) }
  const events = [issued('ini', 'dibuka'), issued('ini', 'belum'), issued('lain', 'belum diketahui'), issued('ini dahulu', 'belum diketahui juga')]
  expect([...unopenedPapers(events, { device: 'ini' as DeviceId, views })]).toEqual(['belum'])
})
