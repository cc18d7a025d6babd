import { type Mutant, planted } from '../mutant.ts'

const FROZEN = 'tests/store/frozen-migrations.test.ts'

/** A key that a table had when it was released, and no longer has. */
export const frozenMutants: readonly Mutant[] = [
  planted('order-of-the-office-without-its-key', FROZEN, { file: 'migrations/server/0001-streams.ts', from: '      unique (office, device, seq),\n', to: '' }),
  planted('two-pcs-of-one-code', FROZEN, { file: 'migrations/server/0002-offices.ts', from: 'create unique index device_code', to: 'create index device_code' }),
  planted('pulled-event-without-its-key', FROZEN, { file: 'migrations/counter/stream/0001-stream.ts', from: '        unique (device, seq),\n', to: '' }),
  planted('lost-stretch-told-twice', FROZEN, { file: 'migrations/counter/log/0002-incarnations.ts', from: 'primary key (run, first)', to: 'check (first > 0)' }),
]
