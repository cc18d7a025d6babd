/** The file in the server's place cannot be gone on with: another program's, or a newer Loket's. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs'
  readonly why: 'foreign' | 'newer'

  constructor(why: 'foreign' | 'newer') {
    super(why === 'foreign' ? 'the file is not a Loket server’s' : 'the file was written by a newer Loket server')
    this.why = why
  }
}
