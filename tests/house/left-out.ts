import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './sources.ts'

/** What git leaves out: lines like `dist` and `loket-*`. */
const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n').filter((line) => line !== '').map((line) => line.replace(/^\/|\/$/g, ''))

/** Whether an entry at the top of the checkout is none of the project's: git leaves it out, or its own folders. */
export const isLeftOut = (entry: string): boolean => entry.startsWith('.') || ignored.some((name) => name === entry || path.matchesGlob(entry, name))
