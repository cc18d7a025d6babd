/** Settings that have nothing to do with numbers, whatever a later Loket writes of them. */
const NEVER: ReadonlySet<string> = new Set(['office', 'officer', 'procedure', 'service', 'calendar'])

/** Whether an event this build does not read may have given a number, going by what it is about (`kind:id`): a book's, a dossier's, a device's, or one of a kind nobody here knows. */
export const mayTellOfNumbers = (aggregate: string): boolean => !NEVER.has(aggregate.split(':', 1)[0] ?? '')
