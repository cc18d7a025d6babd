import { z } from 'zod'

/** The file in a server's folder that says how a program of the same user on the same machine asks it. */
export const RUNNING_FILE = 'server-berjalan.json'

export const runningServer = z.object({
  pid: z.int(),
  port: z.int(),
  /** The steward's word. */
  token: z.string(),
  /** SHA-256 of the certificate, hex. */
  fingerprint: z.string(),
})
export type RunningServer = z.output<typeof runningServer>

/** The sample office's server lies under this name beside the user's folder for Loket. */
export const SAMPLE_SERVER = 'Loket Server-contoh'
