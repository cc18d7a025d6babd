import { Button } from '@mantine/core'
import { IconBookUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../host/use-call.ts'
import { stoppedWords } from '../../numbering/stopped-words.ts'
import { Loading } from '../../ui/loading.tsx'
import { Section } from '../../ui/section.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import type { Column } from '../../ui/table/columns.ts'
import { Table } from '../../ui/table/table.tsx'
import { ActiveBadge } from '../active-badge.tsx'
import { BookDialog } from './book-dialog.tsx'
import { bookText, newBook, type BookRow, type BookText } from './book-text.ts'
import { PURPOSE_WORDS, RESET_WORDS } from './book-words.ts'

const COLUMNS: readonly Column<BookRow>[] = [
  { key: 'name', header: 'Buku', width: 'minmax(12rem, 1.5fr)', cell: ({ book }) => book.name },
  { key: 'purpose', header: 'Untuk', width: '9rem', cell: ({ book }) => PURPOSE_WORDS[book.purpose] },
  { key: 'template', header: 'Templat', width: 'minmax(14rem, 2fr)', cell: ({ book }) => book.template },
  { key: 'reset', header: 'Mulai lagi dari 1', width: '12rem', cell: ({ book }) => RESET_WORDS[book.reset] },
  { key: 'next', header: 'Berikutnya', width: 'minmax(10rem, 1.5fr)', cell: nextOf },
  { key: 'active', header: 'Keadaan', width: '8rem', cell: ({ book }) => <ActiveBadge active={book.active} /> },
]

function nextOf({ book, next, stopped, why, holder }: BookRow): string {
  return book.active && stopped ? stoppedWords(why, holder) : next
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
        <Table label="Buku nomor" grow columns={COLUMNS} rows={value} rowKey={({ book }) => book.id} onOpen={(row) => setOpen({ text: bookText(row), row })} />
      </Section>
      {open === null ? null : <BookDialog key={open.text.id} saved={open.text} row={open.row} onClose={() => setOpen(null)} />}
    </>
  )
}
