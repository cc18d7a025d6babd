import Database from 'better-sqlite3'
import path from 'node:path'
import { expect } from 'vitest'
import type { CallOutput } from '#protocol/calls.ts'
import type { OpenOffice } from '../calls/open-office.ts'
import { foldedDump } from '../sync/same-registers.ts'

/** How long a state is waited for on a busy machine: milliseconds. */
export const PATIENT = { timeout: 60_000, interval: 50 }

export async function standingOf({ counter }: OpenOffice): Promise<CallOutput<'sync.standing'>> {
  const reply = await counter.call('a window', 'sync.standing', { input: {} })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.value as CallOutput<'sync.standing'>
}

export const data = ({ root }: OpenOffice): string => path.join(root, 'data')

/** How many officers have a PIN there. */
export function pinsAt(office: OpenOffice): number {
  const log = new Database(path.join(data(office), 'log.db'), { readonly: true })
  try {
    return Number(log.prepare('select count(*) from verifier').pluck().get())
  } finally {
    log.close()
  }
}

const isLevel = async (office: OpenOffice): Promise<boolean> => {
  const { state, acts, fetching } = await standingOf(office)
  return state === 'in-touch' && acts.kept === 0 && acts.sent === 0 && fetching === null
}

/** Once each PC has sent all it did, and has all the server has. */
export const level = (...offices: readonly OpenOffice[]) => expect.poll(async () => (await Promise.all(offices.map(isLevel))).every(Boolean), PATIENT).toBe(true)

/** Once two PCs have the same in their Buku Register. */
export const same = (one: OpenOffice, other: OpenOffice) => expect.poll(() => JSON.stringify(foldedDump(data(one))) === JSON.stringify(foldedDump(data(other))), PATIENT).toBe(true)

/** Once it asks its host to open it anew, from now on. */
export const asksToReopen = ({ counter }: OpenOffice): Promise<void> => new Promise((resolve) => { counter.onReopen(resolve) })
