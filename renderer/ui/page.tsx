import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useCovered } from './shortcuts/use-shortcut.ts'
import { noteOpened } from './page-focus.ts'
import classes from './page.module.css'

interface PageProps {
  /** The screen's name; also in the window title, so never a person's data. */
  readonly title: string
  /** Shown instead of `title` as the heading, where the heading is more than the screen's name. */
  readonly heading?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** Fills the height left over: the screen scrolls inside (tables). */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** Every screen: heading, what can be done at its right, content. Takes the focus in the very commit that draws it, so from no place somebody goes to afterwards, unless a field inside wants it. */
export function Page({ title, heading, lead, actions, fill = false, children }: PageProps) {
  const top = useRef<HTMLHeadingElement>(null)
  const covered = useCovered()
  const told = useRef('')
  useLayoutEffect(() => {
    document.title = `${title} – Loket`
    if (covered || told.current === title) return
    told.current = title
    const page = top.current?.closest<HTMLElement>('[data-page]')
    if (!page) return
    if (!page.contains(document.activeElement)) top.current?.focus()
    noteOpened(page)
  }, [title, covered])
  return (
    <div className={classes.page} data-page data-fill={fill || undefined}>
      <header className={classes.header}>
        <div>
          <h1 ref={top} tabIndex={-1}>
            {heading ?? title}
          </h1>
          {lead === undefined ? null : <p>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
