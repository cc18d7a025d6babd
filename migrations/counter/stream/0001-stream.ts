import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

const beside = [
  sql`create table batch_signature (
    device text not null,
    seq integer not null,
    signature blob not null check (length(signature) = 64),
    primary key (device, seq)
  ) strict, without rowid`,
  sql`create table told_end (
    device text primary key,
    seq integer not null check (seq >= 0),
    hash blob not null check (length(hash) = 32)
  ) strict, without rowid`,
]

/** The office's stream as its sequencer ordered it, who vouches for what in it, and how far the server said it has a chain. */
export const stream: Migration = {
  name: '0001-stream',
  statements: (db) =>
    [
      sql`create table stream_event (
        g integer primary key check (g > 0),
        term integer not null check (term > 0),
        stream_hash blob not null check (length(stream_hash) = 32),
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
        check ((base_device is null) = (base_seq is null)),
        check ((salt is null) = (body is null))
      ) strict`,
      sql`create index stream_event_by_aggregate on stream_event (aggregate, g)`,
      ...beside,
    ].map((statement) => statement.compile(db)),
}
