import type { AttachmentHash, CommandId, IsoInstant } from '#domain/ids.ts'
import type { Store } from '#store/store.ts'
import { isDeepStrictEqual } from 'node:util'
import type { Memory } from '../torture/memory.ts'
import type { Folders } from './image.ts'
import { openedAnew } from './opened-anew.ts'

/** What had been answered for when an image was taken. */
export interface Heard {
  readonly commands: Memory['commands']
  readonly attachments: Memory['attachments']
  readonly drafts: ReadonlyMap<string, string>
}

export const heardSoFar = ({ commands, attachments, drafts }: Memory): Heard => ({ commands: [...commands], attachments: [...attachments], drafts: new Map(drafts) })

/** Opens an image as the office would the next morning. What is missing or wrong in it; nothing = all that was answered for is there, and work goes on. Where stream.db was spoilt, it may be said that it is fetched again. */
export function lookInto(image: Folders, heard: Heard, now: IsoInstant, streamDamaged = false): readonly string[] {
  const isToldOf = (warning: string): boolean => streamDamaged && warning.includes('sedang diambil lagi dari server kantor')
  try {
    return openedAnew({ data: image.data, keys: image.keys, now: () => now }, (store) => [...missing(store, heard), ...store.verify(5).map(({ message }) => `verify: ${message}`), ...store.warnings.filter((warning) => !isToldOf(warning)).map((warning) => `warning: ${warning}`), ...goesOn(store)])
  } catch (error) {
    return [`not opened: ${String(error)}`]
  }
}

function missing(store: Store, { commands, attachments, drafts }: Heard): readonly string[] {
  return [
    ...commands.flatMap(({ command, name, value }) => {
      const answer = store.answerOf(command as CommandId)
      const kept = answer === null ? undefined : (JSON.parse(answer) as { readonly value: unknown }).value
      return isDeepStrictEqual(kept, JSON.parse(JSON.stringify(value))) ? [] : [`lost: ${name} ${command}`]
    }),
    ...attachments.flatMap(({ hash, body }) => (isThere(store, hash as AttachmentHash, body) ? [] : [`lost: attachment ${hash}`])),
    ...[...drafts].flatMap(([id, content]) => (store.drafts.open(id)?.content === content ? [] : [`lost: draft ${id}`])),
  ]
}

function isThere(store: Store, hash: AttachmentHash, body: Uint8Array): boolean {
  try {
    return Buffer.from(store.attachments.get(hash) ?? []).equals(body)
  } catch {
    return false
  }
}

/** A number is given and taken back: the register, the log and the key are in order. */
export function goesOn(store: Store): readonly string[] {
  const book = store.settings.books().find(({ purpose }) => purpose === 'register')
  if (!book) return []
  try {
    store.transact({ command: crypto.randomUUID() as string as CommandId, actor: null, role: null, now: '2026-11-18T02:00:00.000Z' as IsoInstant }, (tx) =>
      tx.recordNumber(book.id, 9000, '2026-11-18' as never, 'Dari kertas'),
    )
    return []
  } catch (error) {
    return [`does not go on: ${String(error)}`]
  }
}
