import { sql } from 'kysely'
import type { Migration } from '../migration.ts'
import { appendOnly } from './append-only.ts'

/** Acts of a chain that another machine went on with stand again in a later chain of this PC; and what others did that a server has lost. */
const tables = [
  sql`create table carried (
    device text not null,
    after integer not null check (after >= 0),
    by_device text not null,
    at text not null,
    primary key (device, after)
  ) strict, without rowid`,
  sql`create table orphan (
    id integer primary key check (id > 0),
    g integer not null check (g > 0),
    term integer not null check (term > 0),
    device text not null,
    seq integer not null check (seq > 0),
    type text not null,
    type_version integer not null check (type_version > 0),
    office text not null,
    aggregate text not null,
    base_device text,
    base_seq integer,
    seen integer not null,
    actor text,
    role text,
    wall_time text not null,
    clock_offset integer,
    command_id text not null,
    body_hash blob not null check (length(body_hash) = 32),
    prev_hash blob not null check (length(prev_hash) = 32),
    hash blob not null check (length(hash) = 32),
    salt blob check (length(salt) = 16),
    body blob check (length(body) <= 65536),
    signature blob check (length(signature) = 64),
    at text not null,
    unique (device, seq, hash),
    check ((base_device is null) = (base_seq is null)),
    check ((salt is null) = (body is null))
  ) strict`,
]

/** Both are only ever added to. */
export const severalChains: Migration = {
  name: '0006-several-chains',
  statements: (db) => [...tables, ...appendOnly('carried'), ...appendOnly('orphan')].map((statement) => statement.compile(db)),
}
