import { FILE_NAME_HEADER } from '#protocol/bytes.ts'
import { rawLine, rawStatus } from '../browser/raw-line.ts'
import type { HttpLine } from './http-line.ts'
import { takeSeat } from './seat-keeper.ts'
import type { Seat } from './seats.ts'
import type { Heard, Shot } from './target.ts'

/** Every seat as a browser of its own: a cookie each, logged in once. */
export class BrowserSeats {
  readonly #line: HttpLine
  readonly #freshLink: () => Promise<string>
  readonly #cookies = new Map<Seat, string>()
  readonly #officers: ReadonlyMap<Seat, string>
  #cookie = ''

  constructor(line: HttpLine, freshLink: () => Promise<string>, officers: ReadonlyMap<Seat, string>) {
    this.#line = line
    this.#freshLink = freshLink
    this.#officers = officers
  }

  async sit(seat: Seat): Promise<void> {
    const known = this.#cookies.get(seat)
    this.#cookie = known ?? (await this.#line.enter(await this.#freshLink()))
    if (known !== undefined) return
    this.#cookies.set(seat, this.#cookie)
    const officer = this.#officers.get(seat)
    if (officer !== undefined) await takeSeat((shots) => this.send(shots), seat, officer)
  }

  async send(shots: readonly Shot[]): Promise<readonly Heard[]> {
    const heard: Heard[] = []
    for (const shot of shots) heard.push(await this.#sendOne(shot))
    return heard
  }

  /** A line closed without an answer has refused, too. */
  async #sendRaw(request: string): Promise<Heard> {
    const text = await rawLine(this.#line.port, [request.replaceAll('{port}', String(this.#line.port)).replaceAll('{cookie}', this.#cookie)], { cut: request.length % 5 === 0 })
    return { status: rawStatus(text) || 400, text }
  }

  #sendOne(shot: Shot): Promise<Heard> {
    const cookie = { cookie: this.#cookie }
    if (shot.kind === 'call') return this.#line.ask({ method: 'POST', path: `/calls/${encodeURIComponent(shot.name)}`, headers: { ...cookie, 'content-type': 'application/json' }, body: shot.body })
    if (shot.kind === 'upload') return this.#line.ask({ method: 'POST', path: '/attachments', headers: { ...cookie, [FILE_NAME_HEADER]: encodeURIComponent(shot.fileName) }, body: shot.body })
    if (shot.kind === 'raw') return this.#sendRaw(shot.request)
    return this.#line.ask({ method: 'GET', path: encodeURI(shot.path).replaceAll('%25', '%'), headers: cookie })
  }
}
