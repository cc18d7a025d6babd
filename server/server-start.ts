import path from 'node:path'
import { parseArgs } from 'node:util'
import { SAMPLE_SERVER } from '#protocol/sync/running-server.ts'

export interface Machine {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The user's home folder. */
  readonly home: string
  /** The machine's own addresses on its networks, IPv4. */
  readonly addresses: readonly string[]
}

/** What `npm run server` was asked for. */
export interface ServerWish {
  readonly data: string
  /** As it was given, for messages. */
  readonly port: string
  /** Where PCs find this machine. */
  readonly address: string
  /** A sample office’s: for this machine alone, and told where `npm start -- --contoh` looks for it. Null for a real one. */
  readonly sample: { readonly toldIn: string } | null
  /** `code`: a code for a PC of that name. `list`: the office's PCs. `revoke`: the PC with that short code. */
  readonly command: { readonly is: 'code'; readonly name: string } | { readonly is: 'list' } | { readonly is: 'revoke'; readonly code: string } | null
}

/** Counters keep the address they were given, so the port stays the same. */
const USUAL_PORT = '8642'
const SAMPLE_PORT = '8643'

/** Throws what `parseArgs` throws on words it does not know. */
export function serverStart({ argv, env, platform, home, addresses }: Machine): ServerWish {
  const { values } = parseArgs({ args: [...argv], options: { kode: { type: 'string' }, daftar: { type: 'boolean' }, cabut: { type: 'string' }, alamat: { type: 'string' }, contoh: { type: 'boolean', default: false } } })
  const settings = settingsFolder(platform, env, home)
  const usual = path.join(settings, values.contoh ? SAMPLE_SERVER : 'Loket Server')
  const data = path.resolve(env['LOKET_DATA'] || usual)
  return {
    data,
    port: env['LOKET_PORT'] || (values.contoh ? SAMPLE_PORT : USUAL_PORT),
    address: values.alamat ?? (values.contoh ? '127.0.0.1' : lanAddress(addresses)),
    sample: values.contoh ? { toldIn: usual } : null,
    command: commandOf(values),
  }
}

function commandOf({ kode, daftar, cabut }: { readonly kode?: string; readonly daftar?: boolean; readonly cabut?: string }): ServerWish['command'] {
  if (kode !== undefined) return { is: 'code', name: kode }
  if (cabut !== undefined) return { is: 'revoke', code: cabut.toUpperCase() }
  return daftar === true ? { is: 'list' } : null
}

/** One of an office's network before any other; without a network this machine alone. */
export function lanAddress(addresses: readonly string[]): string {
  const kinds = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^(?!127\.|169\.254\.)/]
  return kinds.map((kind) => addresses.find((address) => kind.test(address))).find((address) => address !== undefined) ?? '127.0.0.1'
}

function settingsFolder(platform: NodeJS.Platform, env: Machine['env'], home: string): string {
  if (platform === 'win32') return env['APPDATA'] || path.join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] || path.join(home, '.config')
}
