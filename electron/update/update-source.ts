/** Where releases lie: a folder, or the office's server. Whatever goes wrong is thrown as `SourceTrouble`. */
export interface UpdateSource {
  /** The manifest; one that is too large may be cut short, but not to a size that is allowed. */
  manifest(): Promise<Uint8Array>
  /** A file beside it, piece by piece. */
  file(name: string): AsyncIterable<Uint8Array>
}
