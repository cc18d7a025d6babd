import path from 'node:path'
import { must } from '#domain/must.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { searchText, type SearchText } from '#store/dossiers/search-text.ts'
import type { Store } from '#store/store.ts'
import Database from 'better-sqlite3'
import { Chance } from '../../electron/sample/chance.ts'
import { type Figure, spreadOf } from './figures.ts'
import { interleave, wallOf } from './interleave.ts'
import { type BenchOffice, sizeOf, withStore } from './office.ts'
import { PlainSearch } from './peers/plain-search.ts'

const PAGE = 50

/** Each keystroke of names, numbers, telephones and addresses as they are typed: our page and total, beside a plain FTS5 table's page. */
export function search(office: BenchOffice, rounds: number): Promise<readonly Figure[]> {
  return withStore(office, async (store): Promise<readonly Figure[]> => {
    const plain = new PlainSearch(path.join(path.dirname(office.data), '.plain-search.db'), allTexts(office))
    try {
      const typed = keystrokes(store, Math.max(3, Math.round(rounds / 40)))
      const ours = (round: number) => store.dossiers.search({ text: must(typed.at(round % typed.length), 'a text'), status: 'all', year: null, after: '', limit: PAGE })
      const taken = await interleave(typed.length, ours, (round) => plain.search(must(typed.at(round % typed.length), 'a text'), PAGE))
      const [mine, peer] = [spreadOf(wallOf(taken.ours)), spreadOf(wallOf(taken.peer))]
      return [{ part: 'search', what: `search as you type, each keystroke; ${sizeOf(store)}`, unit: 'ms', ours: mine, peer: { what: `plain FTS5 (p95 ${peer.p95.toFixed(2)})`, figures: peer }, ratio: mine.p95 / peer.p95, wanted: 'p95 ≤ 16 ms or ≤ 1.5 × plain' }]
    } finally {
      plain.close()
    }
  })
}

/** Read past the store: of a million dossiers one at a time takes too long. */
function* allTexts({ data }: BenchOffice): Generator<SearchText, void, undefined> {
  const register = new Database(path.join(data, 'register.db'), { readonly: true })
  try {
    for (const state of register.prepare<[], string>('select state from dossier order by place').pluck().iterate()) yield searchText(JSON.parse(state) as Dossier)
  } finally {
    register.close()
  }
}

/** What somebody who looks for one of these dossiers types, letter by letter. */
function keystrokes(store: Store, dossiers: number): readonly string[] {
  const chance = new Chance(7)
  const known = store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 1000 }).ids
  const [first, ...others] = known
  const sought = Array.from({ length: dossiers }, () => must(store.dossiers.state(chance.oneOf([must(first, 'a dossier'), ...others])), 'a state'))
  return sought.flatMap((dossier) => wordsFor(dossier).flatMap((text) => Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1)))).filter((text) => text.trim() !== '')
}

const wordsFor = ({ applicant, registerNumber }: Dossier): readonly string[] => [
  applicant.name.toLowerCase(),
  (registerNumber?.text ?? '').slice(0, 12),
  applicant.phone.slice(-6),
  (applicant.address.split(',')[0] ?? '').toLowerCase(),
]
