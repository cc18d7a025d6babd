import type { DossierId } from '#domain/ids.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { DossierReader, RegisterQuery } from '../contract/dossier-reader.ts'
import { BestMatch } from './best-match.ts'
import { filterArgs, shapeOf } from './filters.ts'
import { matchQuery } from './match-query.ts'
import { NewestFirst } from './newest-first.ts'
import { NumberOrder } from './number-order.ts'

/** The Buku Register as it is asked for: newest first, by text, or in number order for an export. */
export class RegisterSearch {
  readonly #newest: NewestFirst
  readonly #best: BestMatch
  readonly #numbers: NumberOrder

  constructor(connection: Connection<RegisterSchema>) {
    this.#newest = new NewestFirst(connection)
    this.#best = new BestMatch(connection)
    this.#numbers = new NumberOrder(connection)
  }

  search(query: RegisterQuery): ReturnType<DossierReader['search']> {
    const shape = shapeOf(query)
    const args = filterArgs(query)
    const nik = wholeNik(query.text)
    if (nik !== '') return this.#list({ ...shape, nik: true }, { ...args, nik }, query)
    if (query.text.trim() === '') return this.#list(shape, args, query)
    const match = matchQuery(query.text)
    if (!match) return { ids: [], next: '', total: 0 }
    return { ...this.#best.page(shape, args, match, query.after, query.limit), total: this.#best.total(shape, args, match) }
  }

  walk(query: Omit<RegisterQuery, 'after' | 'limit'>): IterableIterator<DossierId> {
    const shape = shapeOf(query)
    const args = filterArgs(query)
    const nik = wholeNik(query.text)
    if (nik !== '') return this.#numbers.walk({ ...shape, nik: true }, { ...args, nik })
    if (query.text.trim() === '') return this.#numbers.walk(shape, args)
    const match = matchQuery(query.text)
    return match ? this.#numbers.walk({ ...shape, match: true }, { ...args, match: match.begun }) : [].values()
  }

  #list(shape: Parameters<NewestFirst['page']>[0], args: Parameters<NewestFirst['page']>[1], { after, limit }: RegisterQuery): ReturnType<DossierReader['search']> {
    return { ...this.#newest.page(shape, args, after, limit), total: this.#newest.total(shape, args) }
  }
}

/** The 16 digits where nothing else was typed, else "". Only its last four are in the full text. */
function wholeNik(text: string): string {
  const digits = text.replaceAll(/[\s.-]/g, '')
  return /^\d{16}$/.test(digits) ? digits : ''
}
