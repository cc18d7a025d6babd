import type { BookId } from '#domain/ids.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Store } from '#store/store.ts'

export const bookOf = (store: Store, id: BookId): NumberBook | undefined => store.settings.books().find((book) => book.id === id)

export const noBook = (): Refusal => refusal('not-found', 'Buku nomor ini tidak ada. Muat ulang halamannya, lalu pilih lagi.')
