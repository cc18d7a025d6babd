import type { CompiledQuery } from 'kysely'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { logMigrations } from '#migrations/counter/log/registry.ts'
import { registerMigrations } from '#migrations/counter/register/registry.ts'
import type { Migration } from '#migrations/counter/migration.ts'
import { streamMigrations } from '#migrations/counter/stream/registry.ts'
import type { Dialect } from '#migrations/server/migration.ts'
import { serverMigrations } from '#migrations/server/registry.ts'
import { compileOnly } from '#store/sqlite/compile-only.ts'

// Offices have these tables, keys and guards on their disks: whatever changes a statement of a migration makes two kinds of offices. What is to be otherwise is a migration more, with a line of its own.

const SQLITE: Dialect = { name: 'sqlite', bytes: 'blob', count: 'integer', strict: ' strict' }
const POSTGRES: Dialect = { name: 'postgres', bytes: 'bytea', count: 'bigint', strict: '' }
const hashOf = (statements: readonly CompiledQuery[]): string => createHash('sha256').update(JSON.stringify(statements.map(({ sql, parameters }) => [sql, parameters]))).digest('hex').slice(0, 16)
const database = compileOnly<unknown>()
const named = (migrations: readonly Migration[]): readonly string[] => migrations.map((one) => `${one.name} ${hashOf(one.statements(database))}`)

const FROZEN: Readonly<Record<string, readonly string[]>> = {
  'log.db': [
    '0001-events-and-ledger bdca3e3cc426f517',
    '0002-incarnations fa55bf55de066436',
    '0003-views-found 932a92a3f03354f2',
    '0004-runs-in-hands 4f53cda18c2baa0c',
    '0005-membership 6b2216cb18183596',
    '0006-several-chains c6d460313c90218a',
    '0007-number-asked 4f53cda18c2baa0c',
    '0008-stream-fetched-again 4f53cda18c2baa0c',
    '0009-dossier-taken 4f53cda18c2baa0c',
  ],
  'register.db': [
    '0001-projections 8e0f452d3e4780ef',
    '0002-more-to-find 993cfc1f40e4c6a8',
    '0003-office-lists 383ac0f4cdaf04c9',
    '0004-dispositions 326598d2a15b1020',
    '0005-stream-place 153a0496860e0499',
    '0006-office-stream 03fb841f8f9f9df7',
    '0007-run-hands 4df8a6ccb04bb32e',
    '0008-in-conflict 80a816308dfe7b85',
    '0009-waiting f692d24aee56dc67',
    '0010-number-owed 42bb5594bdbe88b9',
    '0011-awaited-procedures 039b3b724eb3a213',
  ],
  'stream.db': [
    '0001-stream d501c0d65bcf61e6',
    '0002-scans f3931241c425ca02',
    '0003-said-head 73ee1b321ecbf567',
    '0004-verifiers 389d8f81fab6b714',
  ],
  'server.db': [
    '0001-streams bbc8a25355a4715b 9cdb4b028eaa70ac',
    '0002-offices 71cdc71dba2efe73 5576c9597fe97729',
    '0003-scans cf4b872ff9b061fa aaa60bc6908bc26c',
    '0004-verifiers bbf29969409c82be 54bcbff203e17634',
    '0005-other-terms 3ab4a8b3a974e753 bc884c7ad1a2dfde',
    '0006-term-places 97448c32e02813e5 b72f77177af8fa8c',
  ],
}

test.each([
  ['log.db', named(logMigrations)],
  ['register.db', named(registerMigrations)],
  ['stream.db', named(streamMigrations)],
  ['server.db', serverMigrations.map((one) => `${one.name} ${hashOf(one.statements(database, SQLITE))} ${hashOf(one.statements(database, POSTGRES))}`)],
])('what has been released of %s stays as it is', (file, found) => {
  expect(found).toEqual(FROZEN[file])
})
