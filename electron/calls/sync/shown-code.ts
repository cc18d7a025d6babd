import type { IsoInstant } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { CodeAnswer } from '#protocol/sync/devices.ts'
import { qrSvg } from '#documents/qr.ts'

/** A one-time code as the screen shows it. */
export const shownCode = ({ code, qr, minutes }: CodeAnswer, now: IsoInstant): CallOutput<'sync.code'> =>
  ({ code, qr, picture: qrSvg(qr), expires: new Date(Date.parse(now) + minutes * 60_000).toISOString() as IsoInstant })
