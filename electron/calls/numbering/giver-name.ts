import type { LedgerRow } from '#store/contract/number-reader.ts'
import type { Store } from '#store/store.ts'
import { pcName } from './number-obstacle.ts'

/** Who gave a number: the officer, or the PC that answered by itself what was asked of it, as the office calls it. */
export const giverName = (store: Pick<Store, 'settings' | 'hands' | 'device'>, { officer, device }: Pick<LedgerRow, 'officer' | 'device'>): string =>
  officer === null ? `${pcName(store, device ?? store.device)} (otomatis)` : (store.settings.officer(officer)?.name ?? '')
