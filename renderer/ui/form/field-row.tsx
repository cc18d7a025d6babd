import type { ReactNode } from 'react'
import classes from './field-row.module.css'

/** Fields beside each other, wrapping where the screen is narrow or the text large. */
export function FieldRow({ least = '16rem', children }: { readonly least?: string; readonly children: ReactNode }) {
  return (
    <div className={classes.row} style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${least}, 100%), 1fr))` }}>
      {children}
    </div>
  )
}
