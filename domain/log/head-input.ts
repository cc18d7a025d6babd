import type { Envelope } from './envelope.ts'

/** What a device signs once per batch: the head of its chain, as one text in UTF-8. Frozen like `hashInput`. */
export const headInput = ({ device, seq, hash }: Pick<Envelope, 'device' | 'seq' | 'hash'>): string => JSON.stringify(['loket-head-1', device, seq, hash])
