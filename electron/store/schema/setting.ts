/** register.db: the newest state of each settings aggregate, JSON. Procedures by content hash; the calendar's id is "". */
export interface SettingTable {
  kind: 'office' | 'officer' | 'service' | 'procedure' | 'calendar' | 'book'
  id: string
  first_place: number
  body: string
}
