/** The only five things that cross between a screen and the shell. Kept free of schemas: a sandboxed preload bundles this file. */
export const CHANNELS = { call: 'loket:call', print: 'loket:print', printers: 'loket:printers', choosePrinter: 'loket:choose-printer', changed: 'loket:changed' } as const
