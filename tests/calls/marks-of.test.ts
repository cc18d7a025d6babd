import type { CommandId, DeviceId, DossierId } from '#domain/ids.ts'
import type { OwnStanding } from '#store/contract/sync-store.ts'
import { expect, test } from 'vitest'
import { marksOf } from '../../electron/calls/sync/marks-of.ts'

const [here, there] = ['pc-1', 'pc-2'] as DeviceId[] as [DeviceId, DeviceId]

/** What one act of several events stands as. */
const markOf = (...standings: readonly OwnStanding[]) => {
  const history = standings.map((_, index) => ({ ref: { device: here, seq: index + 1 }, command: 'tindakan' as CommandId }))
  const sync = { isHereOnly: () => false, standingOf: ({ seq }: { readonly seq: number }) => standings[seq - 1] }
  return marksOf({ device: here, dossiers: { history: () => history }, sync } as never, 'berkas' as DossierId).map(({ mark }) => mark)
}

test('an act of several events stands as its worst one, whichever comes first', () => {
  for (const [worse, better] of [['here-only', 'conflict'], ['conflict', 'kept'], ['kept', 'sent'], ['sent', 'waits'], ['waits', 'applied']] as const) {
    expect([markOf(worse, better), markOf(better, worse)]).toEqual([[worse], [worse]])
  }
})

test('acts of other PCs bear no mark, but for what this one did under an earlier name and can never send', () => {
  const history = [here, there].map((device) => ({ ref: { device, seq: 1 }, command: device }))
  const of = (isHereOnly: boolean) => marksOf({ device: here, dossiers: { history: () => history }, sync: { isHereOnly: () => isHereOnly, standingOf: () => 'kept' } } as never, 'berkas' as DossierId).map(({ command }) => command)
  expect([of(false), of(true)]).toEqual([[here], [here, there]])
})
