import { z } from 'zod'
import { deviceName } from './wire-event.ts'

/** How an office calls a PC. */
export const pcName = z.string().trim().min(1).max(60).refine((text) => text.isWellFormed() && !text.includes('\0'))

export const nothing = z.strictObject({})
export const listedDevice = z.strictObject({ device: deviceName, name: z.string(), code: z.string(), enrolled: z.iso.datetime(), revoked: z.iso.datetime().nullable() })
export const devicesAnswer = z.strictObject({ devices: z.array(listedDevice) })
export type DevicesAnswer = z.output<typeof devicesAnswer>

export const codeRequest = z.strictObject({ name: pcName })
/** `code`: to be typed; `qr`: the same for a picture. */
export const codeAnswer = z.strictObject({ code: z.string(), qr: z.string(), minutes: z.int().positive() })
export type CodeAnswer = z.output<typeof codeAnswer>

export const renameRequest = z.strictObject({ device: deviceName, name: pcName })
export const revokeRequest = z.strictObject({ device: deviceName })
