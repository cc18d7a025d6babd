/** The run is not in this device's hand. */
export class NumberingStopped extends Error {
  override readonly name = 'NumberingStopped'
}
