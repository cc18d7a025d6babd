import type { CallInput } from '#protocol/calls.ts'

/** What the register screen asks for as this text is typed. */
export const registerPage = (text: string): CallInput<'register.search'> => ({ text, status: 'all', year: null, service: null, from: null, to: null, after: '', limit: 50 })
