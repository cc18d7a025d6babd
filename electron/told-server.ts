import type { ServerStanding } from '#protocol/server-port.ts'
import type { HostedServer } from './sync/office/hosted-server.ts'

/** The office's LAN server as the host tells of it, which alone can start one. */
export class ToldServer implements HostedServer {
  readonly folder: string
  readonly #ask: (wanted: boolean) => void
  readonly #listeners = new Set<() => void>()
  #standing: ServerStanding = { state: 'off' }

  /** `ask` tells the host. */
  constructor(folder: string, ask: (wanted: boolean) => void) {
    this.folder = folder
    this.#ask = ask
  }

  get standing(): ServerStanding {
    return this.#standing
  }

  want(wanted: boolean): void {
    if (wanted && this.#standing.state === 'off') this.told({ state: 'starting' })
    this.#ask(wanted)
  }

  settled(): Promise<ServerStanding> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#standing.state === 'starting') return
        this.#listeners.delete(look)
        resolve(this.#standing)
      }
      this.#listeners.add(look)
      look()
    })
  }

  onStanding(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** The host's word. */
  told(standing: ServerStanding): void {
    this.#standing = standing
    for (const listener of this.#listeners) listener()
  }
}
