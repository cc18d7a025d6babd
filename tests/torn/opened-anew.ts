import { openStore } from '#store/open-store.ts'
import type { StoreOptions } from '#store/store-options.ts'
import type { Store } from '#store/store.ts'

/** What is seen in an office that is opened; where a broken page is met at work it is opened anew, once, as Loket does by itself. Throws what `openStore` throws. */
export function openedAnew<Seen>(options: Pick<StoreOptions, 'data' | 'keys' | 'now'>, look: (store: Store) => Seen): Seen {
  let isDamaged = false
  const store = openStore({ ...options, onFault: () => {}, onDamaged: () => { isDamaged = true } })
  try {
    return look(store)
  } catch (error) {
    if (!isDamaged) throw error
  } finally {
    store.close()
  }
  const next = openStore({ ...options, onFault: () => {} })
  try {
    return look(next)
  } finally {
    next.close()
  }
}
