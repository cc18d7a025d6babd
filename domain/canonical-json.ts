/** JSON with sorted keys and no blanks: the same value gives the same text, which is what gets hashed (procedures, papers' facts). Absent and undefined are the same. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part))

const isRecord = (part: unknown): part is Readonly<Record<string, unknown>> => typeof part === 'object' && part !== null && !Array.isArray(part)

const sorted = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
