/** What a pretended counter answers: call → value, or a function of its input. Functions are written inside the page, so they close over nothing. */
export interface FakeOffice {
  readonly established: boolean
  readonly officer: number | null
  readonly locked: boolean
  readonly idleMinutes: number
  readonly warnings: readonly string[]
  readonly answers: Readonly<Record<string, unknown>>
}

export const fakeOffice: FakeOffice = { established: true, officer: 0, locked: false, idleMinutes: 15, warnings: [], answers: {} }

/**
 * Stands in for a host: becomes `window.loket` before the page loads (Playwright's `addInitScript(fakeBridge, fakeOffice)`).
 * For looking at screens and for states a real counter is seldom in; end-to-end tests use the real one.
 */
export function fakeBridge(office: FakeOffice): void {
  const people = [
    { id: '018f0000-0000-7000-8000-000000000001', name: 'Rina Wulandari', desk: 'Loket pendaftaran', roles: ['front-office', 'admin'] },
    { id: '018f0000-0000-7000-8000-000000000002', name: 'Budi Santoso', desk: 'Back Office', roles: ['back-office', 'supervisor'] },
  ]
  const state = { established: office.established, officer: office.officer, locked: office.locked }
  const listeners = new Set<(changed: { topics: string[] }) => void>()
  const refused = (code: string, message: string, fields: { path: string; message: string }[] = []) => ({ ok: false, refusal: { code, message, fields } })
  const done = (value: unknown) => ({ ok: true, value })
  const log: { name: string; commandId: string; input: unknown }[] = []
  const sessionState = () => ({
    version: '0.1.0',
    established: state.established,
    sample: true,
    officeName: state.established ? 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Pekanbaru' : '',
    timeZone: 'Asia/Jakarta',
    idleMinutes: office.idleMinutes,
    officer: state.officer === null ? null : people[state.officer],
    locked: state.locked,
    officers: people.map(({ id, name, desk }) => ({ id, name, desk })),
    warnings: office.warnings,
  })
  const logIn = (input: { officer: string; secret: string }) => {
    if (input.secret !== '123456') return refused('wrong-secret', 'PIN belum cocok. Sisa 4 kali coba.', [{ path: 'secret', message: 'PIN belum cocok. Sisa 4 kali coba.' }])
    state.officer = people.findIndex((person) => person.id === input.officer)
    state.locked = false
    return done(people[state.officer])
  }
  const answer = (name: string, input: never): unknown => {
    if (name === 'session.state') return done(sessionState())
    if (name === 'session.logIn') return logIn(input)
    if (name === 'session.lock') state.locked = true
    if (name === 'session.logOut') state.officer = null
    if (name === 'setup.establish') state.established = true
    if (name in office.answers) return done(office.answers[name])
    return done({})
  }
  const bridge = {
    host: 'electron',
    call: (name: string, request: { commandId?: string; input: never }) => {
      log.push({ name, commandId: request.commandId ?? '', input: request.input })
      return Promise.resolve(structuredClone(answer(name, request.input)))
    },
    onChanged: (listener: (changed: { topics: string[] }) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    print: () => Promise.resolve({ printed: true, message: '' }),
  }
  Object.assign(window, { loket: bridge, loketCalls: log, loketChanged: (topics: string[]) => listeners.forEach((listener) => listener({ topics })) })
}
