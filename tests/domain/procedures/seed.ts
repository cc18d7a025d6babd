import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { must } from '#domain/must.ts'

const SEEDS = path.resolve(import.meta.dirname, '../../../../shared/seeds')

/** The seeds are not part of the repository: where they are not beside it, a test's own table stands alone. */
export const seedsAreHere: boolean = existsSync(SEEDS)

/** An SOP as its office published it, turned into text: cells apart by tabs. */
export function seedOf(sopNumber: string): string {
  const texts = readdirSync(SEEDS).map((file) => readFileSync(path.join(SEEDS, file), 'utf8'))
  return must(texts.find((text) => text.includes(sopNumber)), `the seed of ${sopNumber}`)
}

/** Words only: line breaks and runs of blanks are not the SOP's. */
export const words = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** Cells of the printed rows: first the number, then the activity. A line that only counts the columns is none. */
export const seedRows = (seed: string): readonly (readonly string[])[] =>
  seed
    .split('\n')
    .map((line) => line.split('\t').map(words))
    .filter(([no = '', activity = '']) => /^\d+$/u.test(no) && /\D/u.test(activity))

/** Kelengkapan, time, output and ket are the last four columns. */
export const lastFour = (cells: readonly string[]): readonly string[] => cells.slice(-4)

/** The headings of the lanes, as the line that begins them after the applicant's prints them. */
export function seedLanes(seed: string): readonly string[] {
  const heading = must(seed.split('\n').map((line) => line.split('\t').map(words)).find((cells) => cells.includes('Pemohon')), 'the line of the lanes')
  return heading.slice(heading.indexOf('Pemohon')).filter((cell) => cell !== '' && !MEASURES.includes(cell))
}

const MEASURES = ['Kelengkapan', 'Waktu', 'Waktu (menit/hari kerja)', 'Output']
