/** Control signs, zero-width and direction marks: nobody sees them, and the counter takes them out. Line ends stay. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}]/gu

/** The boxes of one part of the form as they are read; what was typed stays as it was. */
export function seen<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll(UNSEEN, '') : (value as unknown)])) as Part
}
