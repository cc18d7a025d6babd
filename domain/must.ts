/** The value, which the caller knows to be there. Throws (a defect) naming `why` if it is not. */
export function must<Value>(value: Value | null | undefined, why: string): Value {
  if (value === null || value === undefined) throw new Error(`missing: ${why}`)
  return value
}
