import type { ReactNode } from 'react'
import classes from './two-lines.module.css'

/** A cell's main word and what belongs to it, below. */
export function TwoLines({ below, children }: { readonly below: string; readonly children: ReactNode }) {
  return (
    <span className={classes.lines}>
      <span>{children}</span>
      {below === '' ? null : <small title={below}>{below}</small>}
    </span>
  )
}
