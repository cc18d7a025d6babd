import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

const projected = [
  sql`create table applied (
    only_one integer primary key check (only_one = 1),
    device text not null,
    own_seq integer not null,
    own_hash blob not null,
    fold_version integer not null
  ) strict`,
  sql`create table setting (
    kind text not null,
    id text not null,
    first_seq integer not null,
    body text not null,
    primary key (kind, id)
  ) strict, without rowid`,
  sql`create table dossier_event (
    dossier text not null,
    device text not null,
    seq integer not null,
    at text not null,
    officer text,
    officer_name text not null,
    role text,
    command text not null,
    event text not null,
    primary key (device, seq)
  ) strict`,
  sql`create index dossier_event_by_dossier on dossier_event (dossier, seq)`,
]

const dossiers = [
  sql`create table dossier (
    place integer primary key,
    id text not null unique,
    status text not null check (status in ('running', 'waiting-applicant', 'ended')),
    year integer not null,
    received text not null,
    register_run text not null,
    register_no integer not null,
    service text not null,
    nik text not null,
    phone text not null,
    name_key text not null,
    unreadable integer not null default 0,
    running text not null,
    state text not null
  ) strict`,
  sql`create index dossier_newest on dossier (received) where unreadable = 0`,
  sql`create index dossier_newest_by_status on dossier (status, received) where unreadable = 0`,
  sql`create index dossier_newest_by_year on dossier (year, received) where unreadable = 0`,
  sql`create index dossier_by_number on dossier (year, register_run, register_no, id) where unreadable = 0`,
  sql`create index dossier_unnumbered on dossier (received) where register_no = 0 and unreadable = 0`,
  sql`create index dossier_running on dossier (received) where status <> 'ended' and unreadable = 0`,
  sql`create index dossier_running_by_name on dossier (service, name_key) where status <> 'ended' and unreadable = 0`,
  sql`create index dossier_running_by_nik on dossier (nik, service) where status <> 'ended' and nik <> '' and unreadable = 0`,
  sql`create index dossier_by_nik on dossier (nik, received) where nik <> '' and unreadable = 0`,
  sql`create index dossier_by_phone on dossier (phone, received) where phone <> '' and unreadable = 0`,
  sql`create virtual table dossier_text using fts5 (
    numbers, nik_tail, phone, name, service,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  )`,
  sql`create table unreadable (
    aggregate text primary key,
    seq integer not null,
    reason text not null
  ) strict, without rowid`,
]

/** Settings and dossiers as folded from the log, the register's columns and its search. */
export const projections: Migration = { name: '0001-projections', statements: (db) => [...projected, ...dossiers].map((statement) => statement.compile(db)) }
