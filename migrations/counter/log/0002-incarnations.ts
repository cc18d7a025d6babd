import { sql } from 'kysely'
import type { Migration } from '../migration.ts'
import { appendOnly } from './append-only.ts'

/** One PC goes by several devices one after the other; `marked` = its mark of use has stood outside the data folder since. */
const incarnations = [
  sql`create table incarnation (
    ordinal integer primary key check (ordinal > 0),
    device text not null unique,
    opened text not null,
    marked integer not null check (marked in (0, 1))
  ) strict`,
  sql`insert into incarnation (ordinal, device, opened, marked) select 1, id, created, 0 from device`,
  sql`drop table device`,
  sql`create trigger incarnation_stays before update of ordinal, device, opened on incarnation begin select raise(abort, 'incarnation: only marked is ever updated'); end`,
  sql`create trigger incarnation_never_deleted before delete on incarnation begin select raise(abort, 'incarnation: rows are never deleted'); end`,
]

/** Every event gets its place in the stream of this PC, which the table is kept in the order of. What refers to it moves along. */
const placed = [
  sql`create table placed_event (
    place integer primary key check (place > 0),
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
  sql`insert into placed_event (device, seq, type, type_version, office, aggregate, base_device, base_seq, seen, actor, role, wall_time, clock_offset, command_id, body_hash, prev_hash, hash, salt, body)
    select device, seq, type, type_version, office, aggregate, base_device, base_seq, seen, actor, role, wall_time, clock_offset, command_id, body_hash, prev_hash, hash, salt, body from event order by device, seq`,
  sql`create table placed_signature (
    device text not null,
    seq integer not null,
    signature blob not null check (length(signature) = 64),
    primary key (device, seq),
    foreign key (device, seq) references placed_event (device, seq)
  ) strict, without rowid`,
  sql`insert into placed_signature select device, seq, signature from batch_signature`,
  sql`drop table batch_signature`,
  sql`drop table event`,
  sql`alter table placed_event rename to event`,
  sql`alter table placed_signature rename to batch_signature`,
  sql`create index event_by_aggregate on event (aggregate)`,
]

/** Numbers nobody can account for: in a gap, not in the ledger, not closed. Runs in hand again after a copy. */
const gaps = [
  sql`create table number_gap (
    run text not null,
    first integer not null check (first > 0),
    last integer not null check (last >= first),
    book text not null,
    why text not null check (why in ('restored', 'resumed')),
    at text not null,
    primary key (run, first)
  ) strict, without rowid`,
  sql`create table number_lost (
    run text not null,
    no integer not null check (no > 0),
    minutes text not null,
    minutes_date text not null,
    officer text,
    at text not null,
    primary key (run, no)
  ) strict, without rowid`,
  sql`create table run_resumed (
    device text not null,
    run text not null,
    last integer not null check (last >= 0),
    book text not null,
    officer text,
    at text not null,
    primary key (device, run)
  ) strict, without rowid`,
]

/** Several devices one after the other in one data folder, one stream over all of them, and numbers that were lost between them. */
export const incarnationsAndGaps: Migration = {
  name: '0002-incarnations',
  statements: (db) =>
    [...incarnations, ...placed, ...appendOnly('event'), ...appendOnly('batch_signature'), ...gaps, ...appendOnly('number_gap'), ...appendOnly('number_lost'), ...appendOnly('run_resumed')].map((statement) =>
      statement.compile(db),
    ),
}
