import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Figure } from './figures.ts'
import { type BenchOffice, officeIn } from './office.ts'
import { PouchPair } from './peers/pouch-pair.ts'
import { acrossScreens } from './sync/across-screens.ts'
import { applying } from './sync/applying.ts'
import { joinedPc } from './sync/bench-pc.ts'
import { idleTraffic } from './sync/idle-traffic.ts'
import { ServerChild } from './sync/server-child.ts'
import { sendAll } from './sync/send-all.ts'
import { unsentOverSlowLine } from './sync/unsent.ts'

/** An office of two PCs over its own LAN server, all on this machine. It works on a copy: the office itself joins nothing. */
export async function sync(office: BenchOffice, rounds: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-bench-sync-'))
  mkdirSync(path.join(folder, 'server'))
  const server = await ServerChild.start(path.join(folder, 'server'))
  try {
    const first = await joinedPc(copied(office, path.join(folder, 'first')), await server.code('PC Loket 1'))
    console.error('… … sending')
    const sent = await sendAll(first)
    console.error('… … applying')
    const pouch = await pouchIn(path.join(folder, 'pouchdb'))
    const second = await joinedPc(officeIn(path.join(folder, 'second')), await server.code('PC Loket 2'))
    try {
      const applied = await applying(second, folder, pouch)
      await pouch?.close()
      console.error('… … across screens')
      const across = await acrossScreens([first, second], folder, Math.min(rounds, 100))
      console.error('… … idle, then a slow line')
      return [sent, ...applied, ...across, await idleTraffic(second, server.port), ...(await unsentOverSlowLine(first, server.port))]
    } finally {
      first.store.close()
      second.store.close()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Null where its packages cannot be had: all else is measured without it. */
async function pouchIn(folder: string): Promise<PouchPair | null> {
  try {
    return await PouchPair.open(folder)
  } catch (error) {
    console.error(`PouchDB cannot be measured beside it here: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

function copied({ data, keys }: BenchOffice, to: string): BenchOffice {
  const copy = officeIn(to)
  cpSync(data, copy.data, { recursive: true })
  cpSync(keys, copy.keys, { recursive: true })
  return copy
}
