import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { SignedIn } from '../session/session-state.ts'
import { isAdmin } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { newsFor } from './news.ts'
import { isNews, newsRead, useNews } from './news-store.ts'
import classes from './news.module.css'

/** "Yang baru": once after each new version, and whenever it is asked for. Takes no focus by itself, so that it stops nobody. */
export function NewsNotice({ officer: signedIn, version }: { readonly officer: SignedIn; readonly version: string }) {
  const officer = signedIn.id
  const asked = useNews((state) => state.asked)
  const [fresh, setFresh] = useState(() => isNews(officer, version))
  const button = useRef<HTMLButtonElement>(null)
  const lines = newsFor(version, isAdmin(signedIn))
  useEffect(() => {
    if (asked) button.current?.focus()
  }, [asked])
  if (lines.length === 0 || !(fresh || asked)) return null
  const close = (): void => {
    newsRead(officer, version)
    setFresh(false)
    useNews.setState({ asked: false })
  }
  return (
    <div className={classes.news}>
      <Notice title={`Yang baru di Loket ${version}`} live>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Button ref={button} size="compact-md" variant="default" onClick={close}>
          Sudah dibaca
        </Button>
      </Notice>
    </div>
  )
}
