import type { Office } from '#domain/office/office.ts'
import { accept } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import type { RegionList } from './region-list.ts'

/** Gives the list of regions, read the first time it is asked for; null where Loket came without it. */
export type Regions = () => RegionList | null

const SHOWN = 10

/** The regions of Indonesia, for addresses. */
export function regionHandlers(store: Pick<Store, 'settings'>, regions: Regions): Pick<Handlers, 'region.search'> {
  // The office seldom changes its name, and typing asks at every key.
  let known: { readonly office: string; readonly home: number | null } = { office: '', home: null }
  return {
    'region.search': ({ text }) => {
      const list = regions()
      if (list === null) return accept([])
      const office = store.settings.office()
      const name = office === null ? '' : `${office.government}/${office.town}`
      if (known.office !== name) known = { office: name, home: office === null ? null : homeOf(list, office) }
      return accept(list.search(text, known.home, SHOWN))
    },
  }
}

/** The office's own regency: "PEMERINTAH KOTA MEDAN", else the town it writes from. A province's office has the province. */
export function homeOf(list: RegionList, { government, town }: Pick<Office, 'government' | 'town'>): number | null {
  const regency = /\b(?:kabupaten|kota)\s.+$/i.exec(government)?.[0]
  const province = /\bprovinsi\s+(.+)$/i.exec(government)?.[1] ?? ''
  return (regency === undefined ? null : list.find(regency, 1)) ?? list.find(province, 0) ?? list.find(`kota ${town}`, 1) ?? list.find(`kabupaten ${town}`, 1)
}
