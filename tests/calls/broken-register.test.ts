import Database from 'better-sqlite3'
import { openSync, closeSync, writeSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { OpenOffice, refusalIn, sitisForm } from './open-office.ts'

/** Spoils the first page of a table of a closed file, as a disk would that was well when Loket was closed. */
function spoil(file: string, table: string): void {
  const database = new Database(file, { readonly: true })
  const [page, size] = [database.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table) as number, database.pragma('page_size', { simple: true }) as number]
  database.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(size, 0xee), 0, size, (page - 1) * size)
  closeSync(handle)
}

const looksFor = (office: OpenOffice) => office.reply('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })

test('a Buku Register whose disk lost a page since it was closed: who meets it is told, Loket opens itself anew once, and all is there', { timeout: 60_000 }, async () => {
  const office = await OpenOffice.established()
  const { registerNumber } = await office.ask('budi', 'intake.receive', await sitisForm(office))
  await office.counter.close()
  spoil(path.join(office.root, 'data', 'register.db'), 'dossier')
  await office.reopen()
  let asked = 0
  office.counter.onReopen(() => { asked += 1 })
  for (let tries = 0; tries < 2; tries += 1) expect(refusalIn(await looksFor(office)).message).toMatch(/Sebagian data di disk ini rusak/)
  expect(asked).toBe(1)
  await office.reopen()
  office.counter.onReopen(() => { asked += 1 })
  const { rows } = await office.ask('budi', 'register.search', { text: '', status: 'all', year: null, after: '', limit: 20 })
  expect([rows.map((row) => row.registerNumber), asked]).toEqual([[registerNumber], 1])
  await office.counter.close()
})
