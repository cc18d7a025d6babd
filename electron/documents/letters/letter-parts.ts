import type { Content } from 'pdfmake/interfaces.js'
import { detailsTable } from '../details-table.ts'
import type { PageFormat } from '../page-format.ts'

/** A paragraph of a letter, its first line set in; a word longer than a line would be pushed off by that. */
export const paragraph = (text: string, format: PageFormat): Content => ({ text, leadingIndent: /\S{40,}/.test(text) ? 0 : format.base * INDENT, margin: [0, 0, 0, format.base * 0.5] })

/** The sentence before goes on after data or a table. */
export const continued = (text: string, format: PageFormat): Content => ({ text, margin: [0, 0, 0, format.base * 0.4] })

/** What an officer typed, in as many paragraphs as lines were typed. */
export const typedParagraphs = (text: string, format: PageFormat): Content[] => linesOf(text).map((line) => ({ text: line, margin: [format.base * INDENT, 0, 0, format.base * 0.4] }))

/** Data as lines, set in under their sentence. */
export const dataLines = (lines: readonly (readonly [label: string, value: string])[], format: PageFormat): Content => {
  const [indent, label] = [format.base * INDENT, format.base * LABEL]
  return {
    margin: [0, 0, 0, format.base * 0.5],
    columns: [{ width: indent, text: '' }, detailsTable(lines, { label, value: format.inner - indent - label }, format.base * 0.14, format.base * 0.75)],
  }
}

/** "Dasar : 1. …; 2. …": a word of the form, and its items numbered where there are several. */
export function headedList(head: string, items: readonly string[], format: PageFormat): Content {
  const [label, colon] = [format.base * 5.2, 8]
  const width = format.inner - label - colon
  const [only] = items
  return {
    margin: [0, 0, 0, format.base * 0.5],
    columns: [{ width: label, text: head }, { width: colon, text: ':' }, items.length === 1 ? { width, text: only ?? '' } : { width, ol: [...items] }],
  }
}

/** A numbered list, set in. In a column of its own: without one a word without a blank would leave the sheet. */
export function numbered(items: readonly string[], format: PageFormat): Content {
  const indent = format.base * INDENT
  return { margin: [0, 0, 0, format.base * 0.5], columns: [{ width: indent, text: '' }, { width: format.inner - indent, ol: [...items] }] }
}

/** Items of one sentence: a semicolon behind each, `end` behind the last, whatever was typed. */
export const asClauses = (items: readonly string[], end = '.'): readonly string[] =>
  items.map((item) => item.trim().replace(/[\s;.]+$/, '')).filter((item) => item !== '').map((item, index, all) => `${item}${index === all.length - 1 ? end : ';'}`)

/** The lines of a text typed over several, without empty ones. */
export const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** A sentence ends in a full stop, also where the officer left it out. */
export const asSentence = (text: string): string => (text === '' || /[.!?:;]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

const INDENT = 2.6
const LABEL = 10.6
