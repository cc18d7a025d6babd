import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { userInfo } from 'node:os'

/** Where sticks and second disks are mounted: offered, never taken without asking. */
export function likelyPlaces(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`).filter((drive) => existsSync(drive))
  const { username } = userInfo()
  return [`/media/${username}`, `/run/media/${username}`, '/Volumes', '/mnt'].flatMap(foldersIn)
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name))
  } catch {
    return []
  }
}
