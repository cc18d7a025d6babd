/** `+62812…` as people write it, `0812…`; others as they are. */
export const nationalPhone = (e164: string): string => (e164.startsWith('+62') ? `0${e164.slice(3)}` : e164)
