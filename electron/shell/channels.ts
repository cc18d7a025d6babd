/** The only three things that cross between a screen and the shell. Kept free of schemas: a sandboxed preload bundles this file. */
export const CHANNELS = { call: 'loket:call', print: 'loket:print', changed: 'loket:changed' } as const
