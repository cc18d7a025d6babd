import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Refusal } from '#domain/refusal.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { read } from './read.ts'
import { useReader } from './reader.ts'

type PagedName = 'desk.queue' | 'lists.open' | 'register.search' | 'numbering.ledger' | 'views.open'

export interface Pages<Name extends PagedName> {
  readonly rows: CallOutput<Name>['rows'][number][]
  readonly first: CallOutput<Name> | undefined
  readonly refusal: Refusal | null
  readonly loading: boolean
  /** False while the rows still answer the question before. */
  readonly fresh: boolean
  readonly hasMore: boolean
  readonly more: () => void
}

const PAGE = 100

/** Keyset pages of a long list: `more` fetches the next one. */
export function usePages<Name extends PagedName>(name: Name, input: Omit<CallInput<Name>, 'after' | 'limit'>): Pages<Name> {
  const reader = useReader()
  const query = useInfiniteQuery({
    queryKey: [name, input, reader],
    queryFn: ({ pageParam }) => read(name, { ...input, after: pageParam, limit: PAGE } as CallInput<Name>),
    initialPageParam: '',
    getNextPageParam: (last) => (last.ok && last.value.next !== '' ? last.value.next : undefined),
    placeholderData: keepPreviousData,
  })
  const answers = query.data?.pages ?? []
  const first = answers[0]
  return {
    rows: answers.flatMap((answer) => (answer.ok ? [...answer.value.rows] : [])),
    first: first?.ok === true ? first.value : undefined,
    refusal: first?.ok === false ? first.refusal : null,
    loading: query.isPending,
    fresh: query.isSuccess && !query.isPlaceholderData,
    hasMore: query.hasNextPage,
    more: () => void (query.hasNextPage && !query.isFetchingNextPage && query.fetchNextPage()),
  }
}
