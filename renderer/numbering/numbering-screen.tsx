import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useCall } from '../host/use-call.ts'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { BookList } from './book-list.tsx'
import { Holders } from './holders.tsx'
import { Ledger } from './ledger.tsx'
import classes from './numbering.module.css'
import { useNumberingPlace } from './numbering-place.ts'

/** Nomor: every book with its next number, and the ledger of the chosen one. */
export function NumberingScreen() {
  const { value: books } = useCall('numbering.books', {})
  const { place, change } = useNumberingPlace()
  const { value: hands } = useCall('hands.account', { year: '' })
  const [holders, setHolders] = useState(false)
  const open = books?.find(({ book }) => book.id === place.book) ?? books?.[0]
  return (
    <Page title="Nomor" lead="Setiap nomor tercatat untuk selamanya: diberikan, batal dengan alasan, atau dicatat dari kertas." fill>
      {hands?.joined === true ? (
        <SegmentedControl aria-label="Yang ditampilkan" style={{ alignSelf: 'flex-start', flexShrink: 0 }} value={holders ? 'holders' : 'books'} onChange={(value) => setHolders(value === 'holders')} data={[{ value: 'books', label: 'Isi buku' }, { value: 'holders', label: 'Pemegang nomor' }]} />
      ) : null}
      {books === undefined ? <Loading /> : null}
      {books?.length === 0 ? <Empty title="Belum ada buku nomor">Admin membukanya di Pengaturan, Buku nomor.</Empty> : null}
      {holders ? <Holders /> : null}
      {holders || books === undefined || open === undefined ? null : (
        <div className={classes.columns}>
          <BookList books={books} chosen={open.book.id} onChoose={(book) => change({ book, year: null })} />
          <Ledger key={open.book.id} row={open} year={place.year} onYear={(year) => change({ book: open.book.id, year })} />
        </div>
      )}
    </Page>
  )
}
