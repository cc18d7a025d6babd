import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

/** What became durable below a folder while something was done, and in which order: "fsync" or "rename", and the file's or folder's name. Whoever asks needs a process to itself. */
export async function durableSteps(below: string, work: () => Promise<unknown>): Promise<readonly string[]> {
  const seen: string[] = []
  const say = (what: string, file: string): void => { if (file.startsWith(below)) seen.push(`${what} ${path.basename(file)}`) }
  const { open, rename } = fs.promises
  const { openSync, fsyncSync, renameSync } = fs
  const names = new Map<number, string>()
  Object.assign(fs.promises, {
    async open(...args: Parameters<typeof open>) {
      const handle = await open(...args)
      const sync = handle.sync.bind(handle)
      return Object.defineProperty(handle, 'sync', { value: async () => { await sync(); say('fsync', String(args[0])) } })
    },
    async rename(...args: Parameters<typeof rename>) { await rename(...args); say('rename', String(args[1])) },
  })
  Object.assign(fs, {
    openSync(...args: Parameters<typeof openSync>) { const handle = openSync(...args); names.set(handle, String(args[0])); return handle },
    fsyncSync(handle: number) { fsyncSync(handle); say('fsync', names.get(handle) ?? '') },
    renameSync(...args: Parameters<typeof renameSync>) { renameSync(...args); say('rename', String(args[1])) },
  })
  syncBuiltinESMExports()
  try {
    await work()
    return seen
  } finally {
    Object.assign(fs.promises, { open, rename })
    Object.assign(fs, { openSync, fsyncSync, renameSync })
    syncBuiltinESMExports()
  }
}
