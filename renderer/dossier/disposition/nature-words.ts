import type { Nature } from '#domain/dossier/disposition.ts'

/** Sifat, as the disposition sheet names it. */
export const NATURE_WORDS: Readonly<Record<Nature, string>> = { ordinary: 'Biasa', urgent: 'Segera', 'very-urgent': 'Sangat segera', secret: 'Rahasia' }
