import type { BookId, DeviceId } from '#domain/ids.ts'
import { isUnmarked } from '#domain/numbering/run.ts'
import { mayGive } from '#domain/numbering/hands/in-hand.ts'
import { count, type Span } from '#domain/numbering/hands/ranges.ts'
import { accountLine, runAccount } from '#domain/numbering/hands/run-account.ts'
import type { RunHands } from '#domain/numbering/hands/run-hands.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'
import { askedLetters } from '#store/numbers/asked-letters.ts'
import type { Store } from '#store/store.ts'
import { pcName } from './number-obstacle.ts'

/** What became of a run's numbers and who holds the rest, as the screen and the paper show it. */
export function handsRow(store: Pick<Store, 'settings' | 'hands' | 'lists' | 'dossiers'>, hands: HandsReader, run: RunHands) {
  const waiting = askedLetters(store).filter(({ asked }) => asked.run === run.run)
  const account = runAccount(run, (letter) => waiting.some(({ dossier, document }) => dossier.id === letter.dossier && document === letter.document))
  const { end: _, ...line } = accountLine(account)
  const at = hands.standpoint(run.run)
  const name = (device: DeviceId) => pcName(store, device)
  const revoked = new Set(hands.computers().filter((pc) => pc.revoked).map(({ device }) => device))
  return {
    ...line,
    bookName: bookName(store, account.book),
    asked: waiting.length,
    isSettled: line.isSettled && waiting.length === 0 && account.live.every(({ holder }) => !revoked.has(holder)),
    twins: [...account.twins],
    strays: account.strays.map(({ no, device }) => ({ no, name: name(device) })),
    held: account.live.map(({ first, last, holder }) => ({ first, last, device: holder, name: name(holder), own: hands.isSelf(holder), revoked: revoked.has(holder) })),
    open: [...account.lost.map((span) => open(span, 'lost')), ...account.unaccounted.map((span) => open(span, 'passed-over'))],
    mayGive: isUnmarked(run.run) ? count(mayGive(at)) : mayGive(at).length === 0 ? 0 : null,
    pending: at.pending.length > 0,
  }
}

const open = ({ first, last }: Span, why: 'lost' | 'passed-over') => ({ first, last, why })

const bookName = ({ settings }: Pick<Store, 'settings'>, id: BookId): string => settings.books().find((book) => book.id === id)?.name ?? id
