import { type ReactNode, useEffect } from 'react'
import { KeyLegend } from '../ui/shortcuts/key-legend.tsx'
import classes from './setup.module.css'

interface SetupFrameProps {
  /** Of the window. */
  readonly title: string
  /** What happens instead of setting an office up. */
  readonly course: string
  readonly children: ReactNode
}

/** First start where the office comes from elsewhere: one sheet instead of the wizard's pages. */
export function SetupFrame({ title, course, children }: SetupFrameProps) {
  useEffect(() => {
    document.title = `${title} – Loket`
  }, [title])
  return (
    <div className={classes.ground}>
      <header className={classes.banner}>
        <strong>Loket</strong>
        <span>{course}</span>
      </header>
      <div className={classes.columns}>
        <main className={classes.sheet}>{children}</main>
      </div>
      <footer className={classes.keys}>
        <KeyLegend />
      </footer>
    </div>
  )
}
