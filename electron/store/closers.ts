/** What has been opened so far, closed in the opposite order: at the end, or where the next opening fails. */
export class Closers {
  readonly #closers: (() => void)[] = []

  keep<Opened>(opened: Opened, close: (opened: Opened) => void): Opened {
    this.#closers.push(() => close(opened))
    return opened
  }

  /** The second time there is nothing left to close. */
  closeAll(): void {
    for (const close of this.#closers.splice(0).toReversed()) close()
  }
}
