import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { isSupervisor, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { CloseLostDialog } from './close-lost-dialog.tsx'
import classes from './numbering.module.css'
import { type LostRange, lostWords } from './lost-words.ts'
import { RecordDialog } from './record-dialog.tsx'

type BookRow = CallOutput<'numbering.books'>[number]

/** Numbers of the book that were given and are not in this register, each range with what is to be done about it. */
export function LostNumbers({ row }: { readonly row: BookRow }) {
  const gaps = useCall('numbering.gaps', { book: row.book.id }).value ?? []
  const open = gaps.flatMap((gap) => gap.open)
  const supervisor = isSupervisor(useSignedIn())
  const [asking, setAsking] = useState<{ readonly what: 'record' | 'close'; readonly range: LostRange } | null>(null)
  if (open.length === 0) return null
  return (
    <Notice tone="late" title="Nomor hilang">
      <p className={classes.lost}>Nomor ini sudah pernah diberikan, tetapi catatannya tidak ada di data ini. {supervisor ? 'Catat dari suratnya, atau tutup dengan berita acara.' : 'Penyelia mencatatnya dari surat, atau menutupnya dengan berita acara.'}</p>
      <ul className={classes.lost}>
        {open.map((range) => (
          <li key={`${range.run} ${range.first}`}>
            <b>{lostWords(range)}</b>
            {supervisor ? (
              <span className={classes.actions}>
                <Button size="compact-md" variant="default" onClick={() => setAsking({ what: 'record', range })}>
                  Catat dari kertas
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setAsking({ what: 'close', range })}>
                  Tutup dengan berita acara
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {asking?.what === 'record' ? <RecordDialog key={asking.range.first} row={row} lost={{ no: asking.range.first, run: asking.range.run }} onClose={() => setAsking(null)} /> : null}
      {asking?.what === 'close' ? <CloseLostDialog book={row.book} range={asking.range} onClose={() => setAsking(null)} /> : null}
    </Notice>
  )
}
