/**
 * K: how far a holder may give beyond what its stream knows of. What a lost PC gave and nobody heard of ends there, so another can go on behind it.
 * Part of the fold of `run.taken-over`: frozen.
 */
export const LEASE = 100

/** The last number that may be given or cut where the stream knows of numbers up to `seen`. */
export const leaseEnd = (seen: number): number => seen + LEASE
