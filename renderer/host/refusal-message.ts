/** The sentence in what a host answered instead of bytes: a refusal, the host's own denial, or a fault; null where there is none. */
export function refusalMessage(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  if ('message' in body && typeof body.message === 'string') return body.message
  if ('fault' in body) return refusalMessage(body.fault)
  return 'refusal' in body ? refusalMessage(body.refusal) : null
}
