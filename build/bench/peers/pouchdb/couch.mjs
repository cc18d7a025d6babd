// Started by the bench with a folder of its own: PouchDB on LevelDB behind CouchDB's protocol, on loopback. Its one line says the port.
import express from 'express'
import expressPouchDB from 'express-pouchdb'
import PouchDB from 'pouchdb-core'
import leveldb from 'pouchdb-adapter-leveldb'
import replication from 'pouchdb-replication'
import path from 'node:path'

const folder = process.argv[2]
const Kept = PouchDB.plugin(leveldb).plugin(replication).defaults({ prefix: folder + path.sep, adapter: 'leveldb' })
const app = express()
app.use(expressPouchDB(Kept, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: path.join(folder, 'log.txt') }))
const server = app.listen(0, '127.0.0.1', () => { console.log(`port ${server.address().port}`) })
process.once('disconnect', () => { process.exit() })
