import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

export interface Source {
  /** From the root, with slashes: "electron/store/open-store.ts". */
  readonly file: string
  readonly text: string
  /** What it imports: a path from the root for our own files, a package's name otherwise ("node:fs", "@mantine/core"). */
  readonly imports: readonly string[]
}

const SPECIFIER = /(?:\bfrom|^import|\bimport\() ?'([\w@#.:/?&=-]+)'/gm
const ALIASES: Readonly<Record<string, string>> = { '#domain/': 'domain/', '#protocol/': 'protocol/', '#migrations/': 'migrations/', '#store/': 'electron/store/', '#documents/': 'electron/documents/' }

/** Every source file under these patterns, read once. */
export function sourcesOf(...patterns: readonly string[]): readonly Source[] {
  return globSync([...patterns], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      return { file, text, imports: [...text.matchAll(SPECIFIER)].map((found) => target(file, found[1] ?? '')) }
    })
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier.split('?')[0] ?? '')
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix))
  if (alias !== undefined) return (ALIASES[alias] ?? '') + specifier.slice(alias.length)
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}
