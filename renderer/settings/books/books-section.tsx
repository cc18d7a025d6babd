import { Button } from '@mantine/core'
import { IconBookUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../host/use-call.ts'
import { stoppedWords } from '../../numbering/stopped-words.ts'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import type { Column } from '../../ui/table/columns.ts'
import { NumberCell, TwoLineCell } from '../../ui/table/number-cell.tsx'
import { Table } from '../../ui/table/table.tsx'
import { twoLineWidth } from '../../ui/table/two-line-width.ts'
import { ActiveBadge } from '../active-badge.tsx'
import { BookDialog } from './book-dialog.tsx'
import { bookText, newBook, type BookRow, type BookText } from './book-text.ts'
import { PURPOSE_WORDS, RESET_WORDS } from './book-words.ts'

const columnsFor = (rows: readonly BookRow[]): readonly Column<BookRow>[] => [
  { key: 'name', header: 'Buku', width: 'minmax(10rem, 1.5fr)', cell: ({ book }) => <TwoLineCell>{book.name}</TwoLineCell> },
  { key: 'purpose', header: 'Untuk', width: '8.5rem', cell: ({ book }) => PURPOSE_WORDS[book.purpose] },
  { key: 'template', header: 'Templat', width: twoLineWidth(rows.map(({ book }) => book.template), 12, 2), cell: ({ book }) => <NumberCell number={book.template} /> },
  { key: 'reset', header: 'Mulai lagi dari 1', width: '9.5rem', cell: ({ book }) => <TwoLineCell>{RESET_WORDS[book.reset]}</TwoLineCell> },
  { key: 'next', header: 'Berikutnya', width: twoLineWidth(rows.map(({ next }) => next), 10, 1.5), cell: nextOf },
  { key: 'active', header: 'Keadaan', width: '7rem', cell: ({ book }) => <ActiveBadge active={book.active} /> },
]

function nextOf({ book, next, stopped, why, holder }: BookRow) {
  return book.active && stopped ? <TwoLineCell>{stoppedWords(why, holder)}</TwoLineCell> : <NumberCell number={next} />
}

/** The number books: template, code, when a run starts again. */
export function BooksSection() {
  const { value } = useCall('numbering.books', {})
  const [open, setOpen] = useState<{ readonly text: BookText; readonly row: BookRow | null } | null>(null)
  const add = (): void => setOpen({ text: newBook(value ?? []), row: null })
  useShortcut({ key: 'Insert', label: 'Buku baru', group: 'Pengaturan buku nomor', run: add })
  if (value === undefined) return <Loading />
  return (
    <>
      <Section
        title="Buku nomor"
        flush
        lead="Enter membuka buku. Nomor yang sudah diberikan tidak berubah."
        actions={
          <Button leftSection={<IconBookUpload aria-hidden="true" size="1.125rem" />} onClick={add}>
            Buku baru
          </Button>
        }
      >
        <Table label="Buku nomor" grow columns={columnsFor(value)} rows={value} rowKey={({ book }) => book.id} onOpen={(row) => setOpen({ text: bookText(row), row })} />
      </Section>
      {open === null ? null : <BookDialog key={open.text.id} saved={open.text} row={open.row} onClose={() => setOpen(null)} />}
    </>
  )
}
