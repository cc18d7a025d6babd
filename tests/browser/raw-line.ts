import { connect } from 'node:net'

/** Bytes sent down a line as they are, in pieces; what comes back until the line closes, or `wait` milliseconds of silence. `cut`: hangs up after the last piece. */
export function rawLine(port: number, pieces: readonly (string | Uint8Array)[], { wait = 400, cut = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const line = connect({ host: '127.0.0.1', port })
    const over = (): void => {
      line.destroy()
      resolve(heard)
    }
    line.setTimeout(wait, over)
    line.setEncoding('latin1').on('data', (part: string) => { heard += part })
    line.on('error', over).on('close', over)
    line.on('connect', () => {
      for (const piece of pieces) line.write(piece)
      if (cut) line.end(() => line.destroy())
    })
  })
}

/** Of the first answer; 0 where the line was closed without one. */
export const rawStatus = (heard: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0)
