import { expect, test } from 'vitest'
import { faultOf, ServerSaid } from '../../electron/sync/http/server-said.ts'
import { LineWatch } from '../../electron/sync/office/line-watch.ts'
import { serverRefusal } from '../../electron/sync/office/server-refusal.ts'
import type { IsoInstant } from '#domain/ids.ts'

const NOW = '2026-11-03T02:00:00.000Z' as IsoInstant

test.each([
  ['disk-full', /^Disk komputer server kantor penuh/],
  ['defect', /^Server kantor menjawab, tetapi gagal/],
] as const)('a server that says %s is not taken for a line that is cut: while it cannot keep what is sent, the screen says so, and the pull beside it does not hide it', (problem, words) => {
  const fault = faultOf(new ServerSaid(problem))
  const line = new LineWatch({ clock: () => 0, now: () => NOW, contact: null })
  line.told('pull', { did: 'nothing', again: 0 })
  line.told('push', { did: 'failed', fault: fault.kind })
  line.told('pull', { did: 'nothing', again: 0 })
  expect([line.state, line.problem]).toEqual(['stopped', expect.stringMatching(words)])
  expect(serverRefusal(fault, '192.168.1.10:8642').message).toMatch(words)
  line.told('push', { did: 'more' })
  expect([line.state, line.problem]).toEqual(['in-touch', ''])
})
