/** Events of a device behind `after` count no more: they stand again in the chain of `by_device`, since another machine went on with the first. */
export interface CarriedTable {
  device: string
  after: number
  by_device: string
  at: string
}
