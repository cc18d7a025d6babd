import type { ReactNode } from 'react'
import classes from './state-badge.module.css'

/** ok: done, fits · wait: waits for someone · late: past its date, stopped · info: under way · plain: neither good nor bad. */
export type Tone = 'ok' | 'wait' | 'late' | 'info' | 'plain'

/** A state by icon, word and colour, so that it can be read in black and white. */
export function StateBadge({ tone, icon, children }: { readonly tone: Tone; readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span aria-hidden="true">{icon}</span>
      <span title={typeof children === 'string' ? children : undefined}>{children}</span>
    </span>
  )
}
