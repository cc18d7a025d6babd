import { must } from '../must.ts'

const MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** The month as letters number it: 3 → "III". Throws (a defect) outside 1–12. */
export const romanMonth = (month: number): string => must(MONTHS[month - 1], `month ${month}`)
