import { build } from '../bundle.ts'

let built: Promise<unknown> | null = null

/** `dist/`, made once for all parts that run what is shipped. */
export async function builtApp(): Promise<void> {
  built ??= build()
  await built
}
