import type { EventColumns } from '../schema/event.ts'
import type { Arg } from '../sqlite/statement.ts'

/** What every insert of an event binds, whichever table it goes to: all but its place there. */
export const eventValues = (arg: Arg<EventColumns>) => ({
  device: arg('device'),
  seq: arg('seq'),
  type: arg('type'),
  type_version: arg('type_version'),
  office: arg('office'),
  aggregate: arg('aggregate'),
  base_device: arg('base_device'),
  base_seq: arg('base_seq'),
  seen: arg('seen'),
  actor: arg('actor'),
  role: arg('role'),
  wall_time: arg('wall_time'),
  clock_offset: arg('clock_offset'),
  command_id: arg('command_id'),
  body_hash: arg('body_hash'),
  prev_hash: arg('prev_hash'),
  hash: arg('hash'),
  salt: arg('salt'),
  body: arg('body'),
})
