import { QueryCache, QueryClient } from '@tanstack/react-query'
import { bridge } from './bridge.ts'
import { showFault } from './fault.ts'
import { useOpening } from './opening-store.ts'
import { SessionLapse } from './read.ts'
import { readAnew } from './read-anew.ts'
import { isStale } from './topics.ts'

/** Readings are kept until the counter says they changed. The network of the PC has no say: everything is local. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => void (error instanceof SessionLapse || showFault(error)) }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, gcTime: 300_000, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Starts listening to the counter's pushes. */
export const followChanges = (): (() => void) =>
  bridge().onChanged(({ topics, opening }) => {
    if (opening !== undefined) useOpening.setState({ opening })
    readAnew(queryClient, (query) => isStale(query.queryKey[0], topics))
  })

/** F5: every reading on screen is read again; nothing is sent a second time. */
export const refreshReadings = (): Promise<void> => queryClient.invalidateQueries()
