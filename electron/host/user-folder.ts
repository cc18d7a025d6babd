import path from 'node:path'

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The user's home folder. */
  readonly home: string
}

/** This user's folder for Loket, the same that Electron gives as `userData`: a register opened in one host is found by the other. */
export function userFolder({ platform, env, home }: Machine): string {
  return path.join(settingsFolder({ platform, env, home }), 'Loket')
}

function settingsFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') return env['APPDATA'] || path.join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] || path.join(home, '.config')
}
