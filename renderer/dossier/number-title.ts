import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'

/** The question before a number is given, or asked for; "" = which one is not known here. */
export const numberTitle = (what: string, number: string): string => (number === '' ? `${what}?` : number === NUMBER_TO_FOLLOW ? `${what}: ${NUMBER_TO_FOLLOW}?` : `${what} ${number}?`)
