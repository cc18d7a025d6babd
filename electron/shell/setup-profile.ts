import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { profileFolder } from './profile-folder.ts'

/** Before the app is ready: moves Chromium's folder to where this register's is. `home` and `data` as `profileFolder` has them. */
export function setupProfile(home: string, data: string): void {
  const folder = profileFolder(home, data)
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}
