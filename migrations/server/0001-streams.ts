import { sql } from 'kysely'
import type { Dialect, ServerMigration } from './migration.ts'

const types = ({ bytes, count, strict }: Dialect) => ({ blob: sql.raw(bytes), int: sql.raw(count), end: sql.raw(strict) })

const ordered = (dialect: Dialect) => {
  const { blob, int, end } = types(dialect)
  return [
    sql`create table stream (
      office text primary key,
      term ${int} not null,
      g ${int} not null check (g >= 0),
      hash ${blob} not null check (length(hash) = 32)
    )${end}`,
    sql`create table stream_event (
      office text not null,
      g ${int} not null check (g > 0),
      term ${int} not null check (term > 0),
      stream_hash ${blob} not null check (length(stream_hash) = 32),
      device text not null,
      seq ${int} not null check (seq > 0),
      type text not null,
      type_version ${int} not null,
      aggregate text not null,
      base_device text,
      base_seq ${int},
      seen ${int} not null,
      actor text,
      role text,
      wall_time text not null,
      clock_offset ${int},
      command_id text not null,
      body_hash ${blob} not null check (length(body_hash) = 32),
      prev_hash ${blob} not null check (length(prev_hash) = 32),
      hash ${blob} not null check (length(hash) = 32),
      salt ${blob} check (length(salt) = 16),
      body ${blob} check (length(body) <= 65536),
      primary key (office, g),
      unique (office, device, seq),
      check ((base_device is null) = (base_seq is null)),
      check ((salt is null) = (body is null))
    )${end}`,
  ]
}

const vouched = (dialect: Dialect) => {
  const { blob, int, end } = types(dialect)
  return [
    sql`create table batch_signature (
      office text not null,
      device text not null,
      seq ${int} not null,
      signature ${blob} not null check (length(signature) = 64),
      primary key (office, device, seq)
    )${end}`,
    sql`create table device (
      office text not null,
      device text not null,
      public_key text not null,
      name text not null,
      enrolled text not null,
      revoked text,
      primary key (office, device)
    )${end}`,
    sql`create table term (
      office text not null,
      n ${int} not null check (n > 0),
      server_key text not null,
      start_g ${int} not null,
      start_hash ${blob} not null check (length(start_hash) = 32),
      signature ${blob} not null check (length(signature) = 64),
      primary key (office, n)
    )${end}`,
  ]
}

/** Offices' streams, the chains they are made of, who may add to them and who orders them. Every key begins with the office. */
export const streams: ServerMigration = {
  name: '0001-streams',
  statements: (db, dialect) => [...ordered(dialect), ...vouched(dialect)].map((statement) => statement.compile(db)),
}
