import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CallRequest } from '#protocol/call.ts'
import { call } from '../../../renderer/host/call.ts'
import { untouched, watchForLife } from '../../../renderer/host/signs-of-life.ts'

const START = Date.parse('2026-11-02T01:00:00.000Z')
beforeEach(() => { vi.useFakeTimers({ now: START, toFake: ['Date'] }) })
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const minutesPass = (minutes: number): void => { vi.setSystemTime(Date.now() + minutes * 60_000) }

test('each question says how long ago somebody touched a key or the mouse, whoever asks it', async () => {
  const asked: CallRequest[] = []
  vi.stubGlobal('window', { loket: { call: async (_name: string, request: CallRequest) => {
    asked.push(request)
    return { ok: true, value: {} }
  } } })
  const screen = new EventTarget()
  watchForLife(screen)
  screen.dispatchEvent(new Event('pointermove'))
  minutesPass(7)
  await call('lists.counts', {})
  await call('lists.counts', {})
  screen.dispatchEvent(new Event('keydown'))
  await call('session.lock', {}, 'a command')
  expect(asked.map(({ untouched: since }) => since)).toEqual([420_000, 420_000, 0])
  expect(asked.map(({ commandId }) => commandId)).toEqual([undefined, undefined, 'a command'])
})

test('a clock that is set back lets the wait begin anew', () => {
  const screen = new EventTarget()
  watchForLife(screen)
  screen.dispatchEvent(new Event('wheel'))
  minutesPass(-30)
  expect(untouched()).toBe(0)
  minutesPass(2)
  expect(untouched()).toBe(120_000)
})
