/** log.db: the devices this data folder has been, one after the other; the last is the current one. */
export interface IncarnationTable {
  ordinal: number
  device: string
  opened: string
  /** 1 once its mark of use stands outside the data folder: from then on a missing one means something. */
  marked: number
}
