import Database from 'better-sqlite3'
import path from 'node:path'
import { keyOfIdentity } from '../../electron/backup/backup-key.ts'
import { backUp } from '../../electron/backup/backup-round.ts'
import { takeSegment } from '../../electron/backup/take-backup.ts'

// Writes one set after the other until it is killed: node writing-process.ts DATA FOLDER IDENTITY

const PARTS = 4
const [data = '', folder = '', identity = ''] = process.argv.slice(2)
const { recipient } = await keyOfIdentity(identity)
const source = { log: new Database(path.join(data, 'log.db'), { readonly: true }), temporary: path.join(data, 'cadangan'), recipient, now: () => new Date().toISOString() }
process.stdout.write('writing\n')
for (;;) {
  let set = await backUp(source, { folder, data }, true)
  for (let part = 0; part < PARTS; part += 1) set = await takeSegment(source, set)
}
