import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../files/sha256.ts'

/** What one computer is known by, as hashes: the mark of use need not tell what it is told from. */
export interface Machine {
  /** The installation of the operating system; cloned with an image that nobody prepared. */
  readonly system: string | null
  /** The mainboard's own number. */
  readonly board: string | null
  /** The built-in network cards' own addresses. */
  readonly nets: readonly string[]
}

/** Whether two readings may be of one computer. What one of them could not read tells nothing; a network card may come or go as long as one stays. */
export function isSameMachine(one: Machine, other: Machine): boolean {
  if (one.system !== null && other.system !== null && one.system !== other.system) return false
  if (one.board !== null && other.board !== null) return one.board === other.board
  return one.nets.length === 0 || other.nets.length === 0 || one.nets.some((net) => other.nets.includes(net))
}

/** This computer, read without any admin's rights; what cannot be read is left out. */
export function thisMachine(platform: NodeJS.Platform = process.platform): Machine {
  const { system, board, nets } = platform === 'win32' ? windows() : platform === 'darwin' ? mac() : linux()
  return { system: known('system', system), board: known('board', board), nets: nets.flatMap((net) => known('net', net) ?? []).toSorted() }
}

interface Reading {
  readonly system: string
  readonly board: string
  readonly nets: readonly string[]
}

const windows = (): Reading => ({
  system: registryValue(String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`, 'MachineGuid'),
  board: registryValue(String.raw`HKLM\SYSTEM\HardwareConfig`, 'LastConfig'),
  nets: [],
})

const registryValue = (key: string, name: string): string => /REG_SZ\s+(\S+)/.exec(said('reg', ['query', key, '/v', name]))?.[1] ?? ''

const mac = (): Reading => ({ system: '', board: /"IOPlatformUUID" = "([^"]+)"/.exec(said('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']))?.[1] ?? '', nets: [] })

const linux = (): Reading => ({ system: textOf('/etc/machine-id'), board: textOf('/sys/class/dmi/id/product_uuid'), nets: builtInCards('/sys/class/net') })

/** Cards with a device of their own whose address was not made up: no bridge, no tunnel, no container's. */
function builtInCards(folder: string): readonly string[] {
  const cards = namesIn(folder).filter((name) => existsSync(join(folder, name, 'device')) && textOf(join(folder, name, 'addr_assign_type')) === '0')
  return cards.map((name) => textOf(join(folder, name, 'address')))
}

/** Numbers that makers leave in by the thousand tell nothing. */
const NOBODYS = /^(|[0-]+|[f-]+|03000200-0400-0500-0006-000700080009|12345678-1234-5678-90ab-cddeefaabbcc)$/

function known(what: string, raw: string): string | null {
  const plain = raw.trim().toLowerCase().replaceAll(/[{}:]/g, '')
  return NOBODYS.test(plain) ? null : sha256(JSON.stringify(['loket-machine-1', what, plain])).toString('hex').slice(0, 32)
}

const textOf = (file: string): string => orElse(() => readFileSync(file, 'utf8').trim(), '')
const namesIn = (folder: string): readonly string[] => orElse(() => readdirSync(folder), [])
const said = (command: string, args: readonly string[]): string => orElse(() => execFileSync(command, args, { encoding: 'utf8', timeout: 3000, windowsHide: true, stdio: ['ignore', 'pipe', 'ignore'] }), '')

function orElse<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}
