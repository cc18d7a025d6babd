import path from 'node:path'

/** What Electron was given, as its own default app reads it. */
export interface CommandLine {
  readonly wantsVersion: boolean
  /** `-r` files, loaded before the app. */
  readonly required: readonly string[]
  /** Everything that starts with two dashes, wherever it stands. */
  readonly switches: readonly string[]
  /** Absolute; null if none was given. */
  readonly appPath: string | null
}

export function readCommandLine(given: readonly string[]): CommandLine {
  const required: string[] = []
  const switches: string[] = []
  let appPath: string | null = null
  for (let at = 0; at < given.length; at++) {
    const argument = given[at] ?? ''
    if (argument.startsWith('--')) switches.push(argument)
    else if (appPath === null && (argument === '-r' || argument === '-v')) {
      if (argument === '-r') required.push(path.resolve(given[++at] ?? ''))
    } else appPath ??= path.resolve(argument)
  }
  return { wantsVersion: given.includes('--version') || given.includes('-v'), required, switches, appPath }
}

/** `--name=value` taken apart; the value of a bare `--name` is "". */
export function readSwitch(given: string): { readonly name: string; readonly value: string } {
  const [, name = '', value = ''] = /^--([^=]+)=?(.*)$/s.exec(given) ?? []
  return { name, value }
}
