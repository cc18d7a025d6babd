import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Refusal } from '#domain/refusal.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { read } from './read.ts'
import { useReader } from './reader.ts'
import type { ReadName } from './topics.ts'

export interface Reading<Value> {
  readonly value: Value | undefined
  readonly refusal: Refusal | null
  /** True until the first answer. */
  readonly loading: boolean
  readonly failed: boolean
  /** False while the value still answers the input before (`keep`). */
  readonly fresh: boolean
  readonly refresh: () => void
}

interface Options {
  readonly enabled?: boolean
  /** Shows the answer to the previous input until the new one is there (search as one types). */
  readonly keep?: boolean
}

/** Reads a query and keeps it fresh. Faults are shown by the frame; a refusal is given back. */
export function useCall<Name extends ReadName>(name: Name, input: CallInput<Name>, { enabled = true, keep = false }: Options = {}): Reading<CallOutput<Name>> {
  const reader = useReader()
  const query = useQuery({
    queryKey: [name, input, reader],
    queryFn: () => read(name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  const answer = query.data
  return {
    value: answer?.ok === true ? answer.value : undefined,
    refusal: answer?.ok === false ? answer.refusal : null,
    loading: query.isPending && enabled,
    failed: query.isError && answer === undefined,
    fresh: query.isSuccess && !query.isPlaceholderData,
    refresh: () => void query.refetch(),
  }
}
