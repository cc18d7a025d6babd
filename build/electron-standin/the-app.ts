import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The app that is run, as its package.json tells. */
export interface TheApp {
  readonly root: string
  readonly main: string
  readonly name: string
  readonly version: string
}

/** @param given folder of the app, or its main file; absolute */
export function readApp(given: string): TheApp {
  const isFolder = statSync(given).isDirectory()
  const root = isFolder ? given : path.dirname(given)
  const file = path.join(root, 'package.json')
  const about = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, unknown>>) : {}
  const text = (key: string, otherwise: string): string => (typeof about[key] === 'string' ? about[key] : otherwise)
  return { root, main: isFolder ? path.join(root, text('main', 'index.js')) : given, name: text('productName', text('name', 'Electron')), version: text('version', '0.0.0') }
}
