import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
let copy: string
beforeAll(() => { copy = mkdtempSync(path.join(tmpdir(), 'loket-planted-')) })
afterAll(() => { rmSync(copy, { recursive: true, force: true }) })

interface Plant {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** A role check that is gone, an input nobody parsed, a refusal with its stack in it. */
const PLANTED: readonly Plant[] = [
  { file: 'electron/calls/access.ts', from: "return mayAdminister(officer) ? ''", to: "return officer.active ? ''" },
  { file: 'electron/calls/registrar.ts', from: 'spec.input.safeParse(shaped.data.input, { reportInput: true })', to: '(({ success: true, data: shaped.data.input }) as ReturnType<typeof spec.input.safeParse>)' },
  { file: 'electron/calls/registrar.ts', from: "'Layar terkunci.", to: "String(new Error('Layar').stack) + '." },
]

function plant({ file, from, to }: Plant): void {
  const source = readFileSync(path.join(copy, file), 'utf8')
  expect(source, `${file} has what is to be made wrong`).toContain(from)
  writeFileSync(path.join(copy, file), source.replace(from, to))
}

function fuzz(): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['tests/fuzz/main.ts', '--near', '--calls', '600', '--seed', '6'], { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString('utf8') })
  return new Promise((resolve) => { child.once('close', (code) => { resolve({ code, said }) }) })
}

test('fired at sources in which three things were made wrong, fuzz finds each and fails', async () => {
  for (const part of ['domain', 'protocol', 'migrations', 'electron', 'tests', 'build', 'package.json']) cpSync(path.join(root, part), path.join(copy, part), { recursive: true, filter: (source) => !/node24|golden|\.tsbuild/.test(source) })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  PLANTED.forEach(plant)
  const { code, said } = await fuzz()
  expect(code, said).toBe(1)
  expect(said).toMatch(/^effects: .* where no-right was due$/m)
  expect(said).toMatch(/^effects: .* where invalid-input or .* was due$/m)
  expect(said).toMatch(/^leaks: locked .* → a stack trace: /m)
  expect(said.trim().split('\n').at(-1)).toMatch(/^calls 600 refused \d+ effects [1-9]\d* crashes \d+ leaks [1-9]\d*$/)
}, 120_000)
