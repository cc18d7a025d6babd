/** Null where the work breaks off: what is wrong is told by the part that looks at everything. */
export function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}
