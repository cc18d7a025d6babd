import path from 'node:path'
import { serverChild } from '../../electron/browser/server-child.ts'
import type { ServerKeeper } from '../../electron/host/server-keeper.ts'
import { keepServer, serverFolder } from '../../electron/host/server-keeping.ts'
import { ToldServer } from '../../electron/told-server.ts'
import type { OpenOffice } from '../calls/open-office.ts'

const ENTRY = path.resolve(import.meta.dirname, '../../server/kept-process.ts')
/** Milliseconds. */
const PATIENCE = 60_000

/** What the browser host keeps beside a PC's counter: the LAN server in a process of its own, on a port that was free. */
export class Hosting {
  readonly folder: string
  readonly keeper: ServerKeeper
  readonly told: ToldServer

  constructor(data: string) {
    this.folder = serverFolder(data)
    this.keeper = keepServer({ data: this.folder, port: '0', sample: false }, (wish) => serverChild(ENTRY, wish))
    this.told = new ToldServer(this.folder, (wanted) => { this.keeper.want(wanted) })
    this.told.told(this.keeper.standing)
    this.keeper.onStanding((standing) => { this.told.told(standing) })
  }

  /** The PC's counter, opened anew with it. */
  static async of(office: OpenOffice): Promise<Hosting> {
    const hosting = new Hosting(path.join(office.root, 'data'))
    office.server = hosting.told
    await office.reopen()
    return hosting
  }

  close(): Promise<void> {
    return this.keeper.close(PATIENCE)
  }
}
