/**
 * A text for a log or a terminal, without what people told: everything in quotes, and every number of six digits or more, also with dots, dashes and
 * spaces in it. What errors of ours and of libraries say otherwise is of the program.
 */
export const withoutPeople = (text: string): string => text.replaceAll(/"[^"]*"|“[^”]*”|(?<!\w)'[^'\n]*'(?!\w)/g, '"…"').replaceAll(/\d[\d .-]{4,}\d/g, '…')

/** An error's name, text and place, without what people told. */
export const errorWithoutPeople = (error: unknown): string => withoutPeople(error instanceof Error ? (error.stack ?? error.name) : String(error))
