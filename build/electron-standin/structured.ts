/** A structured clone, failing with the words Electron uses. */
export function structured(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    throw new Error('An object could not be cloned.')
  }
}
