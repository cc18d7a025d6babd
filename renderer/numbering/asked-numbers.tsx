import { Link } from 'wouter'
import type { BookId } from '#domain/ids.ts'
import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Notice } from '../ui/notice.tsx'
import classes from './numbering.module.css'

/** Letters that wait for a number of the book, each with whoever is asked. */
export function AskedNumbers({ book }: { readonly book: BookId }) {
  const asked = useCall('numbering.asked', { book }).value ?? []
  const clock = useOfficeClock()
  if (asked.length === 0) return null
  return (
    <Notice tone="wait" title={`${asked.length} surat menunggu nomor (nomor menyusul)`}>
      <ul className={classes.lost}>
        {asked.map(({ dossier, document, letter, summary, since, holder, officerName }) => (
          <li key={`${dossier} ${document}`}>
            <Link href={`/berkas/${dossier}`}>
              {letter}, {summary}
            </Link>
            <span>
              Ditanyakan {holder === '' ? '' : `ke ${holder} `}sejak {clock.moment(since)}
              {officerName === '' ? '' : ` oleh ${officerName}`}.{holder === '' ? ' Urutan ini sudah ditutup: nomornya diberikan sendiri dari urutan tahun berikutnya, atau sekarang juga bila admin membuka buku penggantinya.' : ''}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
