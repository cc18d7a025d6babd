import { type Mutant, planted } from '../mutant.ts'

const NEMESIS = 'tests/nemesis/nemesis.test.ts'
const STORE = 'server/store/open-sqlite-store.ts'

/** What shows only where real programs are killed at work. */
export const nemesisMutants: readonly Mutant[] = [
  planted(
    'server-answers-before-it-commits',
    NEMESIS,
    { file: STORE, from: '    return storeOn(', to: `    database.exec('begin')\n    setInterval(() => { if (database.open) database.exec('commit; begin') }, 4000).unref()\n    return storeOn(` },
    { file: STORE, from: 'db.transaction().execute((tx) => work(new KyselyWriter(tx, office)))', to: 'work(new KyselyWriter(db, office))' },
  ),
]
