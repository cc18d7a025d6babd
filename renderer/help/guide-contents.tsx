import { TextInput } from '@mantine/core'
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { guidePage, guidePages } from './guide.ts'
import { GUIDE_GROUPS, type GuidePageId } from './guide-groups.ts'
import { searchGuide, type Found } from './guide-search.ts'
import classes from './guide.module.css'

interface GuideContentsProps {
  readonly page: GuidePageId
  readonly onGo: (page: GuidePageId, anchor: string) => void
}

/** Table of contents; while something is sought, what was found stands in its place. ↑ and ↓ move, Enter opens. */
export function GuideContents({ page, onGo }: GuideContentsProps) {
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const found = searchGuide(guidePages, useDeferredValue(text))
  useShortcut({ key: 'F3', label: 'Cari di panduan', group: 'Bantuan', run: () => search.current?.select() })
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const opens = event.key === 'Enter' && event.target === search.current ? found[0] : undefined
    if (move === 0 && opens === undefined) return
    event.preventDefault()
    if (opens === undefined) focusBeside(box.current, move)
    else onGo(opens.page, opens.anchor)
  }
  return (
    <div ref={box} className={classes.contents} onKeyDown={onKeyDown}>
      <TextInput ref={search} label="Cari di panduan (F3)" value={text} maxLength={100} autoComplete="off" spellCheck={false} onChange={(event) => setText(event.currentTarget.value)} />
      <nav aria-label="Daftar isi panduan">{text.trim() === '' ? <Groups page={page} onGo={onGo} /> : <Results found={found} asked={text.trim()} onGo={onGo} />}</nav>
    </div>
  )
}

function focusBeside(box: HTMLElement | null, move: 1 | -1 | 0): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, button') ?? [])]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.min(Math.max(at + move, 0), stops.length - 1)]?.focus()
}

function Groups({ page, onGo }: GuideContentsProps) {
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [page])
  return GUIDE_GROUPS.map((group) => (
    <section key={group.title}>
      <h3>{group.title}</h3>
      <ul>
        {group.pages.map((id) => (
          <li key={id}>
            <button type="button" ref={id === page ? here : null} aria-current={id === page ? 'page' : undefined} onClick={() => onGo(id, '')}>
              {guidePage(id).title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ))
}

interface ResultsProps {
  readonly found: readonly Found[]
  readonly asked: string
  readonly onGo: GuideContentsProps['onGo']
}

function Results({ found, asked, onGo }: ResultsProps) {
  if (found.length === 0) return <output>Tidak ada halaman tentang “{asked}”. Coba kata lain yang lebih pendek.</output>
  return (
    <ul>
      {found.map(({ page, title, heading, anchor, excerpt }) => (
        <li key={`${page} ${anchor}`}>
          <button type="button" onClick={() => onGo(page, anchor)}>
            {heading === '' ? title : `${title}: ${heading}`}
            <small>{excerpt}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}
