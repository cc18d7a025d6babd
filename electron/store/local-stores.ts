import type { ActRunner } from './act/act-runner.ts'
import type { OpenDevice } from './device/open-device.ts'
import { DraftReader } from './drafts/reader.ts'
import { DraftWriter } from './drafts/writer.ts'
import type { LogSchema } from './schema/log-schema.ts'
import type { StreamSchema } from './schema/stream-schema.ts'
import type { Connection } from './sqlite/connection.ts'
import { Memberships } from './membership/memberships.ts'
import type { Store } from './store.ts'
import type { OfficerId } from '#domain/ids.ts'
import { VerifierReader } from './verifiers/reader.ts'
import { VerifiersOfOffice } from './verifiers/verifiers-of-office.ts'
import { VerifierWriter } from './verifiers/writer.ts'
import { ViewReader } from './views/reader.ts'
import { ViewWriter } from './views/writer.ts'

/** What stays on this device and is written outside of acts, each write on the disk before it returns. Inside an act it would go with the act, so there it throws. */
export function localStores(log: Connection<LogSchema>, committed: Connection<LogSchema>, acts: ActRunner, { present, opened: { device, mark }, stream }: { readonly present: () => void; readonly opened: Pick<OpenDevice, 'device' | 'mark'>; readonly stream: Connection<StreamSchema> | null }): Pick<Store, 'drafts' | 'membership' | 'officeVerifiers' | 'verifiers' | 'views'> {
  const draftReader = new DraftReader(committed)
  const draftWriter = new DraftWriter(log)
  const verifierReader = new VerifierReader(committed)
  const verifierWriter = new VerifierWriter(log)
  const views = new ViewWriter(log, (last) => { mark.noteView({ device, ...last }) })
  const [membershipReader, membershipWriter] = [new Memberships(committed), new Memberships(log)]
  const viewReader = new ViewReader(committed)
  const outside = <Args extends readonly unknown[]>(write: (...args: Args) => void): ((...args: Args) => void) => (...args) => {
    if (acts.running) throw new Error('an act is under way: write this before or after it')
    present()
    write(...args)
  }
  return {
    drafts: {
      list: () => draftReader.list(),
      open: (id) => draftReader.open(id),
      save: outside((draft) => draftWriter.save(draft)),
      discard: outside((id) => draftWriter.discard(id)),
    },
    membership: {
      read: () => membershipReader.of(device),
      former: () => membershipReader.former(device),
      keep: outside((membership) => membershipWriter.keep(membership)),
      touch: outside((at) => membershipWriter.touch(at)),
    },
    officeVerifiers: stream && new VerifiersOfOffice({ stream, reader: verifierReader, set: outside((officer: OfficerId, verifier: string) => verifierWriter.set(officer, verifier)) }),
    verifiers: {
      of: (officer) => verifierReader.of(officer),
      failures: (officer) => verifierReader.failures(officer),
      recordFailure: outside((officer, at) => verifierWriter.recordFailure(officer, at)),
      clearFailures: outside((officer) => verifierWriter.clearFailures(officer)),
    },
    views: { record: outside((view) => views.record(view)), page: (part, after, limit) => viewReader.page(part, after, limit), count: (part) => viewReader.count(part) },
  }
}
