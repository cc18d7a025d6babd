/** One place of one file; `from` stands there once. */
export interface Edit {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** A bug planted in a copy of the sources, and the check that must find it. */
export interface Mutant {
  readonly name: string
  readonly edits: readonly Edit[]
  /** Test files, from the root, where one is enough ` > ` and words of the test's name; or a program's name: `torn`, the pictures of power cuts; `torture`, killed processes; `nemesis`, an office of several of them; `nemesis KIND`, one that such a grave strike befalls. */
  readonly by: string
}

export const planted = (name: string, by: string, ...edits: readonly Edit[]): Mutant => ({ name, by, edits })

/** Edits of one file. */
export const inFile = (file: string) => (from: string, to: string): Edit => ({ file, from, to })

/** The text with the bug in it. Throws where the place is not there once: then the sources have moved on, and the bug must follow. */
export function editedText(text: string, { file, from, to }: Edit): string {
  const found = text.split(from).length - 1
  if (found !== 1) throw new Error(`${file} has ${found} times, not once: ${from}`)
  if (from === to) throw new Error(`${file}: nothing changed`)
  return text.replace(from, () => to)
}
