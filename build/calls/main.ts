import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../tool.ts'
import { describeCalls } from './describe.ts'
import { callsDocument } from './document.ts'

// npm run calls: writes docs/calls.md. --json: prints the table with JSON Schemas instead.
const file = path.join(root, 'docs/calls.md')
if (process.argv.includes('--json')) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  process.stdout.write(`${JSON.stringify({ version, calls: describeCalls() }, null, 2)}\n`)
} else {
  writeFileSync(file, callsDocument())
  console.log('docs/calls.md written')
}
