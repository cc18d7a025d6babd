import type { ReactNode } from 'react'
import classes from './form-actions.module.css'

/** The buttons of a form, at its end. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>
}
