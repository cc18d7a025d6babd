import type { ReactNode } from 'react'
import classes from './empty.module.css'

/** Nothing to show: says why, and what to do next. */
export function Empty({ icon, title, children }: { readonly icon?: ReactNode; readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      {icon === undefined ? null : <span aria-hidden="true">{icon}</span>}
      <strong>{title}</strong>
      {children === undefined ? null : <div>{children}</div>}
    </div>
  )
}
