import { Loader, Portal } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './taking-line.module.css'
import { useTaking } from './taking.ts'

/** What is over sooner is not shown: a line that flashes by only startles. Milliseconds. */
const SHOWN_AFTER = 400

/** While the office's server is asked for a dossier that another computer holds: that this is why the buttons rest, and what comes next. Above the window that is acted in. */
export function TakingLine() {
  const asking = useTaking((state) => state.asking)
  const shown = useLasting(asking)
  return (
    <Portal>
      <output className={classes.line}>
        {shown ? (
          <>
            <Loader size="xs" aria-hidden="true" />
            <span>{TAKING_WORDS}</span>
          </>
        ) : null}
      </output>
    </Portal>
  )
}

export const TAKING_WORDS = 'Menunggu server kantor: berkas ini dipegang komputer lain dan sedang diminta ke sini. Bila server tidak menjawab dalam beberapa detik, Loket menanyakan berkas kertasnya. Yang Anda ketik tetap ada.'

/** True once it has been so for a while. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!now) return undefined
    const timer = window.setTimeout(() => setLasting(true), SHOWN_AFTER)
    return () => {
      window.clearTimeout(timer)
      setLasting(false)
    }
  }, [now])
  return now && lasting
}
