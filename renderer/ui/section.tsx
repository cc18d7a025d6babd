import type { ReactNode } from 'react'
import classes from './section.module.css'

interface SectionProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** No inner padding: for tables that reach the edge. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A titled panel of a page. */
export function Section({ title, lead, actions, flush = false, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <header>
        <div>
          <h2>{title}</h2>
          {lead === undefined ? null : <p>{lead}</p>}
        </div>
        {actions}
      </header>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  )
}
