import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { root } from './sources.ts'

const folders: string[] = []
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }) })

/** A checkout without packages, and an npm that notes where it was called and then does `what`. */
function freshCheckout(what: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'loket-setup-'))
  folders.push(folder)
  for (const file of ['build/run.mjs', 'build/setup.mjs', 'package-lock.json', 'build/node24/package-lock.json']) cpSync(path.join(root, file), path.join(folder, file))
  mkdirSync(path.join(folder, 'bin'))
  writeFileSync(path.join(folder, 'bin/npm'), `#!/bin/sh\necho "$PWD" >> "${folder}/called"\n${what}\n`)
  chmodSync(path.join(folder, 'bin/npm'), 0o755)
  return folder
}

async function start(folder: string): Promise<{ readonly code: number; readonly said: string }> {
  const { npm_execpath: _, ...env } = process.env
  const child = spawn(process.execPath, [path.join(folder, 'build/run.mjs'), 'node', '-e', "console.log('started')"], { env: { ...env, PATH: `${path.join(folder, 'bin')}${path.delimiter}${env['PATH'] ?? ''}` } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

const calls = (folder: string): number => (existsSync(path.join(folder, 'called')) ? readFileSync(path.join(folder, 'called'), 'utf8').trim().split('\n').length : 0)

test.skipIf(process.platform === 'win32')('two starts at once on a fresh checkout install its packages once, and so does every later one', async () => {
  const folder = freshCheckout('sleep 1; mkdir -p node_modules')
  const started = await Promise.all([start(folder), start(folder)])
  expect(started.map(({ code, said }) => [code, said.includes('started')])).toEqual([[0, true], [0, true]])
  expect((await start(folder)).said).toBe('started\n')
  expect(calls(folder)).toBe(1)
})

test.skipIf(process.platform === 'win32')('where the packages cannot be had nothing is started, and the next start tries again', async () => {
  const folder = freshCheckout('exit 1')
  const { code, said } = await start(folder)
  expect([code, said]).toEqual([1, expect.stringContaining('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error failed in')])
  expect(said).not.toContain('started\n')
  await start(folder)
  expect(calls(folder)).toBe(2)
})
