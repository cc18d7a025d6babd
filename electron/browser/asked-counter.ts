import type { CounterKeeper } from '../host/counter-keeper.ts'

/** The counter as the host's routes ask it. */
export type AskedCounter = Pick<CounterKeeper, 'call' | 'bytes' | 'forget' | 'onChanged' | 'standstill' | 'onStandstill' | 'opening' | 'reopen' | 'settled'>
