import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

const appendOnly = (table: string) => [
  sql`create trigger ${sql.ref(`${table}_never_updated`)} before update on ${sql.table(table)} begin select raise(abort, ${sql.lit(`${table}: rows are never updated`)}); end`,
  sql`create trigger ${sql.ref(`${table}_never_deleted`)} before delete on ${sql.table(table)} begin select raise(abort, ${sql.lit(`${table}: rows are never deleted`)}); end`,
]

const log = [
  sql`create table device (
    only_one integer primary key check (only_one = 1),
    id text not null,
    created text not null
  ) strict`,
  sql`create table event (
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
    unique (device, seq),
    check ((base_device is null) = (base_seq is null))
  ) strict`,
  sql`create index event_by_aggregate on event (aggregate, seq)`,
  sql`create table batch_signature (
    device text not null,
    seq integer not null,
    signature blob not null check (length(signature) = 64),
    primary key (device, seq),
    foreign key (device, seq) references event (device, seq)
  ) strict, without rowid`,
]

const ledger = [
  sql`create table number (
    id integer primary key,
    book text not null,
    run text not null,
    no integer not null check (no > 0),
    year integer not null,
    date text not null,
    text text not null,
    state text not null check (state in ('given', 'recorded')),
    summary text not null,
    dossier text,
    officer text,
    at text not null,
    unique (run, no),
    unique (book, year, text)
  ) strict`,
  sql`create index number_by_book on number (book, id)`,
  sql`create table number_void (
    run text not null,
    no integer not null,
    reason text not null,
    officer text,
    at text not null,
    primary key (run, no),
    foreign key (run, no) references number (run, no)
  ) strict, without rowid`,
]

const local = [
  sql`create table answer (
    command text primary key,
    answer text not null
  ) strict`,
  sql`create table draft (
    id text primary key,
    title text not null,
    content text not null,
    officer text not null,
    at text not null
  ) strict`,
  sql`create table verifier (
    officer text primary key,
    verifier text not null
  ) strict, without rowid`,
  sql`create table verifier_failure (
    officer text primary key,
    count integer not null,
    last text not null
  ) strict, without rowid`,
  sql`create table paper (
    id text primary key,
    dossier text not null,
    facts text not null
  ) strict`,
  sql`create table view (
    seq integer primary key check (seq > 0),
    at text not null,
    officer text not null,
    what text not null,
    about text not null,
    prev_hash blob not null check (length(prev_hash) = 32),
    hash blob not null check (length(hash) = 32)
  ) strict`,
]

/** The chain, the number ledger, and what stays on the device. */
export const eventsAndLedger: Migration = {
  name: '0001-events-and-ledger',
  statements: (db) =>
    [...log, ...appendOnly('event'), ...appendOnly('batch_signature'), ...ledger, ...appendOnly('number'), ...appendOnly('number_void'), ...local, ...appendOnly('paper'), ...appendOnly('view')].map(
      (statement) => statement.compile(db),
    ),
}
