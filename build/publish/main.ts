import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { LOG_VERSION } from '../../electron/store/log/log-version.ts'
import { PUBLISHER_KEYS } from '../../electron/update/publisher-keys.ts'
import { root } from '../tool.ts'
import { newPublisherKey, openPublisherKey } from './publisher-key.ts'
import { signRelease } from './sign-release.ts'

// npm run release: for who publishes Loket. The pass phrase of the key comes in LOKET_PUBLISHER_PASS, never on the command line.

const USE = `npm run release -- --new-key FILE                           makes a publisher's key; keep FILE outside the checkout
npm run release -- --sign FILE [--sign NEXT] --notes NOTES  signs the installers in release/ (or --folder FOLDER)`

const { values } = parseArgs({ options: { 'new-key': { type: 'string' }, sign: { type: 'string', multiple: true }, notes: { type: 'string' }, folder: { type: 'string' } } })
const passPhrase = process.env['LOKET_PUBLISHER_PASS'] ?? ''

try {
  if (values['new-key'] !== undefined) makeKey(path.resolve(values['new-key']))
  else if (values.sign !== undefined) sign(values.sign)
  else console.log(USE)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function makeKey(file: string): void {
  if (!path.relative(root, file).startsWith('..')) throw new Error('keep a private key outside the checkout')
  console.log(`Pin this line in electron/update/publisher-keys.ts:\n  '${newPublisherKey(file, passPhrase)}',`)
}

function sign(keyFiles: readonly string[]): void {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  const { files } = signRelease({
    folder: path.resolve(values.folder ?? path.join(root, 'release')),
    version,
    released: new Date().toISOString().slice(0, 10),
    data: { from: 1, to: LOG_VERSION },
    notes: values.notes === undefined ? '' : readFileSync(values.notes, 'utf8').trim(),
    keys: keyFiles.map((file) => openPublisherKey(file, passPhrase)),
    pinned: PUBLISHER_KEYS,
  })
  console.log(`Signed ${version}: ${files.map(({ name }) => name).join(', ')}. Copy them with pembaruan.json into a folder “Pembaruan Loket” on a stick, or to the office's server.`)
}
