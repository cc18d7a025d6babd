import { setImmediate } from 'node:timers/promises'
import { writeCsvStream } from 'hucre/csv'
import { writeXlsxStream } from 'hucre/xlsx'
import type { BookColumn } from '../book-column.ts'

export interface WriteBookOptions {
  /** Told how many rows are written so far: every few hundred, and at the end. */
  readonly onProgress?: (rows: number) => void
  /** Stops the work; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Stands under the last row, in its first cell; absent = nothing does. */
  readonly note?: string
}

export type BookRows<Row> = AsyncIterable<Row> | Iterable<Row>

export interface BookSheet<Row> {
  /** The sheet's name, at most 31 letters. */
  readonly name: string
  readonly columns: readonly BookColumn<Row>[]
  readonly rows: BookRows<Row>
}

/**
 * A book as a file. XLSX holds text cells, so that NIK, phones and numbers keep every digit; CSV is `;`-separated with a BOM, as Indonesian Excel opens it, and a
 * text that a spreadsheet would run as a formula gets an apostrophe before it. Rows are read as they are needed, and other work goes on between them.
 */
export async function writeBook<Row>(format: 'xlsx' | 'csv', sheet: BookSheet<Row>, options: WriteBookOptions = {}): Promise<Uint8Array> {
  options.signal?.throwIfAborted()
  return collect(format === 'xlsx' ? xlsxStream(sheet, options) : csvStream(sheet, options))
}

const xlsxStream = <Row>({ name, columns, rows }: BookSheet<Row>, options: WriteBookOptions): ReadableStream<Uint8Array> =>
  writeXlsxStream(cells(rows, options, (row) => columns.map((column) => column.quantity?.(row) ?? column.value(row))), {
    name,
    freezePane: { rows: 1 },
    columns: columns.map((column) => ({ header: column.heading, width: Math.max(8, column.part * 2.6), ...(column.quantity ? {} : { numFmt: TEXT }) })),
  })

const csvStream = <Row>({ columns, rows }: BookSheet<Row>, options: WriteBookOptions): ReadableStream<Uint8Array> =>
  writeCsvStream(headed(columns, cells(rows, options, (row) => columns.map((column) => column.value(row)))), { delimiter: ';', bom: true, escapeFormulae: true, headers: false })

async function* headed<Row>(columns: readonly BookColumn<Row>[], rows: AsyncIterable<(string | number)[]>): AsyncGenerator<(string | number)[]> {
  yield columns.map((column) => column.heading)
  yield* rows
}

async function* cells<Row>(rows: BookRows<Row>, { onProgress, signal, note }: WriteBookOptions, of: (row: Row) => (string | number)[]): AsyncGenerator<(string | number)[]> {
  let written = 0
  for await (const row of rows) {
    yield of(row)
    written += 1
    if (written % BREATH !== 0) continue
    onProgress?.(written)
    await setImmediate()
    signal?.throwIfAborted()
  }
  signal?.throwIfAborted()
  if (note !== undefined) yield [note]
  onProgress?.(written)
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Excel's format for text: digits typed over a cell stay text too. */
const TEXT = '@'
/** Rows between two looks at the signal and the rest of the process. */
const BREATH = 250
