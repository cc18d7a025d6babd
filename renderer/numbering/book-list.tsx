import type { CallOutput } from '#protocol/calls.ts'
import { NumberText } from '../ui/number-text.tsx'
import classes from './numbering.module.css'
import { stoppedWords } from './stopped-words.ts'

type BookRow = CallOutput<'numbering.books'>[number]

interface BookListProps {
  readonly books: readonly BookRow[]
  readonly chosen: string
  readonly onChoose: (book: string) => void
}

/** The books with their next number; the chosen one's ledger stands beside. */
export function BookList({ books, chosen, onChoose }: BookListProps) {
  return (
    <nav aria-label="Buku nomor" className={classes.books}>
      {books.map(({ book, next, given, voided, lost, stopped, why, holder }) => (
        <button key={book.id} type="button" aria-current={book.id === chosen ? 'true' : undefined} onClick={() => onChoose(book.id)}>
          <strong>{book.name}</strong>
          <span className={classes.next}>
            {book.active && stopped ? (
              stoppedWords(why, holder)
            ) : book.active ? (
              <>
                Berikutnya <b>
                  <NumberText>{next}</NumberText>
                </b>
              </>
            ) : (
              'Tidak dipakai lagi'
            )}
          </span>
          <small>
            {given} diberikan{voided === 0 ? '' : `, ${voided} batal`}
            {lost === 0 ? '' : `, ${lost} hilang`}
          </small>
        </button>
      ))}
    </nav>
  )
}
