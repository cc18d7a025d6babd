import type { Generated } from 'kysely'

/** log.db: which device this data folder is. One row. */
export interface DeviceTable {
  only_one: Generated<number>
  id: string
  created: string
}
