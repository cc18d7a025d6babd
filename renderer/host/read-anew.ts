import type { Query, QueryClient } from '@tanstack/react-query'

/**
 * Reads what is stale again. A reading under way is let finish and then read once more: a counter that tells of changes faster than it answers (the progress
 * of long work) would else cancel every answer and never be heard.
 */
export function readAnew(client: QueryClient, stale: (query: Query) => boolean): void {
  const underway = new Set(client.getQueryCache().findAll({ predicate: stale, fetchStatus: 'fetching' }))
  const read = client.invalidateQueries({ predicate: stale }, { cancelRefetch: false })
  if (underway.size > 0) void read.then(() => client.invalidateQueries({ predicate: (query) => underway.has(query) }, { cancelRefetch: false }))
}
