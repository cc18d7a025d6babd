import { useEffect, type RefObject } from 'react'

/** Whoever types while no field has the focus means to search: the search field takes the letter, and starts anew. */
export function useTypeToSearch(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isLetter(event) || isElsewhere(event.target)) return
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [field])
}

/** "?" is the list of keys and a space scrolls. */
const isLetter = (event: KeyboardEvent): boolean => event.key.length === 1 && event.key !== ' ' && event.key !== '?' && !event.ctrlKey && !event.metaKey && !event.altKey

const isElsewhere = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, select, [role=dialog], [role=menu]') !== null
