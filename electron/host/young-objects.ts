/**
 * Room for young objects in the counter, MB of each of the three parts V8 keeps them in. What a call makes is garbage once it is answered: with more room the process only holds more of it, some 30 MB,
 * for as much processor time.
 */
export const YOUNG_MB = 4

/** The same as V8 is told it when a process starts. */
export const YOUNG_OPTION = `--max-semi-space-size=${YOUNG_MB}`
