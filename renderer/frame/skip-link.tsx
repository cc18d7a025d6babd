import { frameTexts as texts } from './texts.ts'
import classes from './skip-link.module.css'

/** Past the bar and the list of screens, for the keyboard. Inside the bar: with another officer's desk kept unseen in the page before it, it is not the page's first link. */
export function SkipLink() {
  return (
    <a className={classes.skip} href="#isi" onClick={skip}>
      {texts.skip}
    </a>
  )
}

/** The address stays as it is: `#isi` would be taken for a screen. */
function skip(event: { preventDefault(): void; currentTarget: HTMLElement }): void {
  event.preventDefault()
  event.currentTarget.closest('header')?.parentElement?.querySelector('main')?.focus()
}
