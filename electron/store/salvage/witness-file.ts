import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'

/** A database beside the damaged one that may know what it has lost; says nothing where it is not there or broken itself. */
export class WitnessFile {
  readonly #database: Database.Database | null

  constructor(file: string) {
    this.#database = opened(file)
  }

  /** Null where it cannot say. */
  asked<Value>(ask: (database: Database.Database) => Value): Value | null {
    try {
      return this.#database ? ask(this.#database) : null
    } catch {
      return null
    }
  }

  close(): void {
    this.#database?.close()
  }
}

function opened(file: string): Database.Database | null {
  try {
    return existsSync(file) ? new Database(file, { readonly: true }) : null
  } catch {
    return null
  }
}
