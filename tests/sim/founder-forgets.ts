import { rmSync } from 'node:fs'
import path from 'node:path'
import { readOfficeRecord } from '#store/device/office-record.ts'
import { foundersKey, NotFounded, wasServed } from '../../electron/sync/office/founders-key.ts'
import { ledgerOf } from '../../electron/sync/office/term-ledger.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

/** The PC that founded the office is put back with its key and without word of any server, and an empty one asks whose it is: it founds none there, and is let in where the office goes on. */
export function founderForgets(world: World): string {
  const { record } = world.founded
  const pc = world.pcs.find(({ on, keys }) => on && ledgerOf(keys, record.office) !== null)
  if (!pc || world.former) return 'nobody founds anything'
  // Its data may be from before there was a server.
  const served = wasServed(pc.store) && world.chance.happens(50)
  world.network.forget(pc.name)
  pc.close()
  pc.forgetsTerms()
  rmSync(path.join(pc.keys, 'kantor.json'))
  if (founds(pc, served, record.office)) world.wrong(`${pc.name} founds its office on a second server`)
  pc.joins(record)
  pc.open()
  return `${pc.name} forgets the server, ${served ? 'its log does not' : 'and so does its log'}`
}

function founds({ keys, now }: SimPc, served: boolean, office: World['founded']['record']['office']): boolean {
  try {
    foundersKey(office, { keys, served, belongs: readOfficeRecord(keys)?.office === office, now: now() })
    return true
  } catch (error) {
    if (error instanceof NotFounded) return false
    throw error
  }
}
