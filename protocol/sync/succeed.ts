import { z } from 'zod'
import { chainEnd, signedStreamHead } from './stream-state.ts'
import { deviceName } from './wire-event.ts'

/** The asking PC was that device, and has its chain up to there. */
export const succeedRequest = z.strictObject({ device: deviceName, end: chainEnd })
export type SucceedRequest = z.output<typeof succeedRequest>

/** `vouches`: whose key is asked for under that device's events: the asking PC's, or the device's own, which was enrolled itself. `end`: its last event there. */
export const succeedAnswer = z.strictObject({ vouches: z.enum(['asker', 'itself']), end: chainEnd, stream: signedStreamHead })
export type SucceedAnswer = z.output<typeof succeedAnswer>
