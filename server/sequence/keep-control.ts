import type { IsoInstant } from '#domain/ids.ts'
import { assertNever } from '#domain/assert-never.ts'
import type { ChainRow } from '#domain/log/row-fault.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import { controlEventIn, type TextRow } from '#protocol/sync/control-event.ts'
import type { StreamWriter } from '../store/server-store.ts'
import { namedHere } from './terms-here.ts'

/** A row as it is read. */
export const textRow = <Row extends ChainRow>(row: Row): Omit<Row, 'body'> & Pick<TextRow, 'body'> => ({ ...row, body: row.body === null ? null : Buffer.from(row.body).toString() })

/** What servers of the office say of devices in rows that came back, kept beside the stream. A word counts in its server's own term, as at every PC; a revocation in any. */
export async function keepWords(tx: StreamWriter, rows: readonly SequencedRow[]): Promise<void> {
  const words = rows.filter(({ envelope }) => isServerDevice(envelope.device))
  if (words.length === 0) return
  const named = await namedHere(tx)
  for (const row of words) {
    const { device } = row.envelope
    const serverKey = named.keys.get(device)
    const event = serverKey === undefined ? null : controlEventIn(textRow(row), serverKey)
    const isOfTerm = named.keyIn(row.term, device) !== undefined
    if (event && (isOfTerm || event.type === 'device.revoked')) await keepControl(tx, event, row.envelope.wallTime)
  }
}

/** As it was when it was first said. */
async function keepControl(tx: StreamWriter, { type, body }: ControlEvent, at: IsoInstant): Promise<void> {
  switch (type) {
    case 'device.enrolled': {
      const { device, publicKey, name, code } = body
      if (!(await tx.device(device))) await tx.enrol({ device, publicKey, name, code, enrolled: at, revoked: null })
      return
    }
    case 'device.renamed':
      return tx.rename(body.device, body.name)
    case 'device.revoked':
      return tx.revoke(body.device, at)
    case 'device.succeeded':
      return
    default:
      return assertNever(type)
  }
}
