/** Events of a stretch, as the check of the chain has them. */
export const STRETCH = 20_000
