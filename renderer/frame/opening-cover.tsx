import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Opening } from '#protocol/opening.ts'
import { useOpening } from '../host/opening-store.ts'
import { Cover } from '../session/cover.tsx'
import classes from './opening-cover.module.css'

/** What is over sooner is not shown: a page that flashes by only startles. Milliseconds. */
const SHOWN_AFTER = 400

/** While the register is opened and that takes long: how far it is, and that nothing is lost. Lies over whatever is on the screen, which stays as it was, and goes by itself. */
export function OpeningCover() {
  const opening = useOpening((state) => state.opening)
  return opening === null ? null : <Delayed opening={opening} />
}

function Delayed({ opening }: { readonly opening: Opening }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), SHOWN_AFTER)
    return () => window.clearTimeout(timer)
  }, [])
  return shown ? (
    <Cover>
      <main className={classes.ground}>
        <div className={classes.panel}>
          <h1>{opening.title}</h1>
          <output>{opening.text}</output>
          <Bar opening={opening} />
        </div>
      </main>
    </Cover>
  ) : null
}

function Bar({ opening: { title, progress, share } }: { readonly opening: Opening }) {
  if (share === null)
    return (
      <p className={classes.waiting}>
        <Loader size="sm" aria-hidden="true" />
        <span>{progress}</span>
      </p>
    )
  return (
    <div className={classes.bar}>
      <progress value={share} aria-label={title} aria-valuetext={progress} />
      <p>{progress}</p>
    </div>
  )
}
