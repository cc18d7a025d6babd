import type { ReactNode } from 'react'
import classes from './two-lines.module.css'

interface TwoLinesProps {
  readonly below: string
  /** Whether the main word is long; a text is counted. */
  readonly long?: boolean
  readonly children: ReactNode
}

/** A cell's main word and what belongs to it, below. One of the two that is long takes two lines of its own, set closer, rather than end in dots; not below a badge, which is too high for that. */
export function TwoLines({ below, children, long = typeof children === 'string' && children.length > LONG_ABOVE }: TwoLinesProps) {
  return (
    <span className={classes.lines} data-long={long ? 'above' : typeof children === 'string' && below.length > LONG_BELOW ? 'below' : undefined}>
      <span>{children}</span>
      {below === '' ? null : <small title={below}>{below}</small>}
    </span>
  )
}

/** Letters that any column has room for on one line. */
const LONG_ABOVE = 20
const LONG_BELOW = 26
