import { expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { LineWatch } from '../../electron/sync/office/line-watch.ts'

const [before, now] = ['2026-11-01T02:00:00.000Z', '2026-11-03T02:00:00.000Z'] as IsoInstant[] as [IsoInstant, IsoInstant]

function watch() {
  const clock = { ms: 0 }
  return { clock, line: new LineWatch({ clock: () => clock.ms, now: () => now, contact: before }) }
}

test('a line on which nothing was heard for a minute is none, though nobody said so', () => {
  const { clock, line } = watch()
  expect([line.state, line.contact]).toEqual(['offline', before])
  expect(line.told('pull', { did: 'nothing', again: 0 })).toBe(true)
  clock.ms = 59_999
  expect([line.state, line.contact]).toEqual(['in-touch', now])
  clock.ms = 60_000
  expect(line.state).toBe('offline')
  expect(line.told('pull', { did: 'more' })).toBe(true)
  expect(line.state).toBe('in-touch')
})

test('a pull without an answer is offline at once, whatever else was heard; a lane of its own troubles says nothing of the line', () => {
  const { line } = watch()
  line.told('pull', { did: 'more' })
  line.told('scans', { did: 'failed', fault: 'no-line' })
  line.told('scans', { did: 'stopped', why: 'disk-full' })
  expect([line.state, line.problem]).toEqual(['in-touch', ''])
  line.told('pull', { did: 'failed', fault: 'no-line' })
  line.told('push', { did: 'nothing' })
  expect([line.state, line.problem]).toEqual(['offline', ''])
})

test('a server without room for scans is told, though the line stands, until all of them are there', () => {
  const { line } = watch()
  line.told('pull', { did: 'more' })
  expect(line.told('scans', { did: 'failed', fault: 'full' })).toBe(true)
  expect([line.state, line.problem]).toEqual(['in-touch', expect.stringMatching(/hampir tidak ada ruang lagi.*lampiran.*Minta admin/)])
  expect(line.told('scans', { did: 'more' })).toBe(false)
  expect(line.problem).not.toBe('')
  line.told('push', { did: 'failed', fault: 'full' })
  expect([line.state, line.problem]).toEqual(['stopped', expect.stringMatching(/^Disk komputer server kantor penuh/)])
  line.told('push', { did: 'more' })
  expect(line.told('scans', { did: 'nothing' })).toBe(true)
  expect([line.state, line.problem]).toEqual(['in-touch', ''])
})

test('since when nobody answers does not move on with what is done meanwhile', () => {
  const { clock, line } = watch()
  for (const lane of ['push', 'scans', 'follow']) line.told(lane, { did: 'nothing', unasked: true })
  line.told('scans', { did: 'more', unasked: true })
  expect([line.state, line.contact]).toEqual(['offline', before])
  line.told('pull', { did: 'more' })
  clock.ms = 30_000
  line.told('push', { did: 'nothing', unasked: true })
  clock.ms = 60_000
  expect(line.state).toBe('offline')
})

test('what waiting does not help is said, until the lane goes on', () => {
  const { line } = watch()
  line.told('pull', { did: 'more' })
  line.told('push', { did: 'failed', fault: 'refused' })
  expect(line.state).toBe('stopped')
  expect(line.problem).toContain('tidak menerima komputer ini')
  line.told('push', { did: 'more' })
  expect([line.state, line.problem]).toEqual(['in-touch', ''])
})
