import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DeviceId } from '#domain/ids.ts'
import { type DeviceKey, readDeviceKey, signedBy } from '../device/device-key.ts'
import { writeDurably } from '../files/write-durably.ts'
import { logSeal } from './log-seal.ts'
import { registerSeal } from './register-seal.ts'

const content = z.object({ log: logSeal, register: registerSeal.nullable() })

/**
 * What a check that found nothing leaves beside the witness of the chain: digests of what else it looked at, so that the next one need not fold or compare what is
 * byte for byte the same. Signed with the device's key as the witness is.
 */
export type Seal = z.infer<typeof content>

const seal = z.object({ content, signature: z.string() })

const file = (keys: string, root: DeviceId): string => join(keys, `${root}.seal`)

/** The schema gives its fields in one order, whatever order they were read in. */
const text = (root: DeviceId, told: Seal): string => JSON.stringify(['loket-seal-1', root, told])

/** Null where there is none, or one nobody with this device's key has signed. */
export function readSeal(keys: string, root: DeviceId, device: DeviceId): Seal | null {
  try {
    const key = readDeviceKey(keys, device)
    const { content: told, signature } = seal.parse(JSON.parse(readFileSync(file(keys, root), 'utf8')))
    return key !== null && signedBy(key.publicKey)(text(root, told), Buffer.from(signature, 'hex')) ? told : null
  } catch {
    return null
  }
}

export function writeSeal(keys: string, root: DeviceId, key: Pick<DeviceKey, 'sign'>, told: Seal): void {
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  const parsed = content.parse(told)
  writeDurably(file(keys, root), JSON.stringify({ content: parsed, signature: Buffer.from(key.sign(text(root, parsed))).toString('hex') }), 0o600)
}
