import { OFFICE } from '../store/support/office-on-disk.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

/** An office with a server: the PC that worked alone and founded it there, and one more. */
export class TwoPcs {
  readonly server: LanServer
  readonly front: Pc
  readonly back: Pc

  private constructor(server: LanServer, front: Pc, back: Pc) {
    this.server = server
    this.front = front
    this.back = back
  }

  /** `alone`: what the first PC does before there is a server. */
  static async open(alone: (front: Pc) => void = () => {}): Promise<TwoPcs> {
    const front = Pc.alone('Front Office')
    alone(front)
    const server = await LanServer.open(OFFICE.id)
    await front.joins(server)
    return new TwoPcs(server, front, await Pc.fresh('Back Office', server))
  }

  /** Both have sent what they did and taken what there is. */
  async level(): Promise<void> {
    for (const pc of [this.front, this.back]) await pc.sendsAll()
    for (const pc of [this.front, this.back]) await pc.takesAll()
  }

  async close(): Promise<void> {
    for (const pc of [this.front, this.back]) pc.close()
    await this.server.close()
  }
}
