import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { tool } from './tool.ts'

interface Asar {
  listPackage(archive: string, options: { readonly isPack: boolean }): string[]
  extractAll(archive: string, folder: string): void
}

/** What electron-builder made of electron-builder.yml. */
export interface Packaged {
  /** Paths in app.asar, each beginning with a slash. */
  readonly files: readonly string[]
  /** Paths kept beside it, since a system loads no library out of an archive. */
  readonly unpacked: string
  /** The archive taken apart again: an app that can be started. */
  readonly app: string
  /** The executable, with its fuses set. */
  readonly executable: string
}

/** Packages for Linux without Electron's binary: a stub stands for it, everything else is as it ships. @param folder empty, absolute */
export async function packageOnStub(folder: string): Promise<Packaged> {
  const [stub, output] = [path.join(folder, 'stub'), path.join(folder, 'output')]
  makeStub(stub)
  const { ok, output: said } = await tool('electron-builder', ['--linux', 'dir', '--publish', 'never', `-c.electronDist=${stub}`, `-c.directories.output=${output}`], { quiet: true })
  if (!ok) throw new Error(`electron-builder failed:\n${said}`)
  const resources = path.join(output, 'linux-unpacked/resources')
  const archive = path.join(resources, 'app.asar')
  const asar = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'))('@electron/asar') as Asar
  const app = path.join(folder, 'app')
  asar.extractAll(archive, app)
  return { files: asar.listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/')), unpacked: path.join(resources, 'app.asar.unpacked'), app, executable: path.join(output, 'linux-unpacked/loket') }
}

const STUB_FILES = ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat', 'chrome_crashpad_handler', 'chrome-sandbox', 'libffmpeg.so', 'locales/en-US.pak', 'locales/id.pak']
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** As many as Electron has; the first version of their wire. */
const FUSES = '101001011'

function makeStub(folder: string): void {
  const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('electron/package.json'), 'utf8')) as { version: string }
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  mkdirSync(path.join(folder, 'locales'))
  for (const file of STUB_FILES) writeFileSync(path.join(folder, file), 'stub')
  writeFileSync(path.join(folder, 'version'), version)
  const executable = path.join(folder, 'electron')
  writeFileSync(executable, Buffer.concat([Buffer.from(`#!/bin/sh\nexit 1\n#${FUSE_SENTINEL}`), Buffer.from([1, FUSES.length]), Buffer.from(`${FUSES}\n`)]))
  chmodSync(executable, 0o755)
}

/** The fuses of an executable in the order of their wire: "0" off, "1" on. */
export function readFuses(executable: string): string {
  const bytes = readFileSync(executable)
  const at = bytes.indexOf(FUSE_SENTINEL)
  if (at < 0) throw new Error(`no fuses in ${executable}`)
  const wire = at + FUSE_SENTINEL.length
  return bytes.subarray(wire + 2, wire + 2 + (bytes[wire + 1] ?? 0)).toString('latin1')
}
