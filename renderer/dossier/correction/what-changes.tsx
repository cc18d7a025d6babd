import classes from '../dossier.module.css'
import type { ReadCorrection } from './read-correction.ts'

/** What will change, old beside new, and the papers that will no longer be right. */
export function WhatChanges({ changes, affected }: Pick<ReadCorrection, 'changes' | 'affected'>) {
  return (
    <section className={classes.slip} aria-label="Yang akan berubah" aria-live="polite">
      <h3>Yang akan berubah</h3>
      {changes.length === 0 ? (
        <p>Belum ada yang diubah.</p>
      ) : (
        <ul>
          {changes.map(({ field, label, from, to }) => (
            <li key={field}>
              {label}: <s>{from === '' ? '(kosong)' : from}</s> → <strong>{to === '' ? '(kosong)' : to}</strong>
            </li>
          ))}
        </ul>
      )}
      {affected.length === 0 ? null : <p>Perlu dicetak ulang, bertanda KOREKSI: {affected.join(', ')}.</p>}
    </section>
  )
}
