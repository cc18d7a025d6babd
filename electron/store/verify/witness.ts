import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DeviceId } from '#domain/ids.ts'
import { type DeviceKey, readDeviceKey, signedBy } from '../device/device-key.ts'
import { writeDurably } from '../files/write-durably.ts'

const stretch = z.object({ after: z.int().nonnegative(), upTo: z.int().positive(), digest: z.string() })

/** A stretch of the stream every signature of which was verified, and the digest of all its bytes then. */
export type WitnessedStretch = z.infer<typeof stretch>

const witness = z.object({ stretches: z.array(stretch), signature: z.string() })

/**
 * What a check of this PC has seen with its own eyes: beside the keys, signed with the device's key, so that nobody who has the data folder alone can write one.
 * It says that a stretch is byte for byte the one whose signatures were all verified; of one it does not know, or that is another now, they are verified again.
 */
const file = (keys: string, root: DeviceId): string => join(keys, `${root}.witness`)

const text = (root: DeviceId, stretches: readonly WitnessedStretch[]): string => JSON.stringify(['loket-witness-1', root, ...stretches.map(({ after, upTo, digest }) => [after, upTo, digest])])

/** By the place each begins after; none where there is no witness, or one nobody with this device's key has signed. */
export function readWitness(keys: string, root: DeviceId, device: DeviceId): ReadonlyMap<number, WitnessedStretch> {
  try {
    const key = readDeviceKey(keys, device)
    const { stretches, signature } = witness.parse(JSON.parse(readFileSync(file(keys, root), 'utf8')))
    const own = key !== null && signedBy(key.publicKey)(text(root, stretches), Buffer.from(signature, 'hex'))
    return new Map(own ? stretches.map((one) => [one.after, one]) : [])
  } catch {
    return new Map()
  }
}

export function writeWitness(keys: string, root: DeviceId, key: Pick<DeviceKey, 'sign'>, stretches: readonly WitnessedStretch[]): void {
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const told = stretches.map((one) => stretch.parse(one))
  writeDurably(file(keys, root), JSON.stringify({ stretches: told, signature: Buffer.from(key.sign(text(root, told))).toString('hex') }), 0o600)
}
