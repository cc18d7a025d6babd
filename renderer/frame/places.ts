import { useCallback, useState } from 'react'
import type { BaseLocationHook } from 'wouter'
import { create } from 'zustand'

interface PlacesState {
  /** Officer whose desk is on screen, "" before log-in. */
  readonly current: string
  /** Path per officer: whoever comes back finds the screen as it was left. */
  readonly paths: Readonly<Record<string, string>>
}

export const HOME = '/meja'

const usePlaces = create<PlacesState>(() => ({ current: '', paths: {} }))
const inAddress = (): string => (window.location.hash.startsWith('#/') ? window.location.hash.slice(1) : HOME)

/** Goes to a screen of the officer at this PC. The path never carries a person's data, only ids. */
export function goTo(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${path}`)
  readAddress()
}

function readAddress(): void {
  usePlaces.setState(({ current, paths }) => ({ paths: { ...paths, [current]: inAddress() } }))
}

/** Back and forward, and an address typed by hand. */
export function followAddress(): () => void {
  window.addEventListener('popstate', readAddress)
  window.addEventListener('hashchange', readAddress)
  return () => {
    window.removeEventListener('popstate', readAddress)
    window.removeEventListener('hashchange', readAddress)
  }
}

/** Takes an officer's place: their last screen, or the address as it stands for the first officer. */
export function takePlace(officer: string): void {
  const { current, paths } = usePlaces.getState()
  if (current === officer) return
  const path = paths[officer] ?? (current === '' ? inAddress() : HOME)
  usePlaces.setState({ current: officer })
  goTo(path, { replace: true })
}

/** wouter's location for one officer's desk, which stands still while another officer is at the PC. */
export function usePlaceHook(officer: string): BaseLocationHook {
  const [hook] = useState<BaseLocationHook>(() => {
    const usePlace: BaseLocationHook = () => {
      const path = usePlaces((state) => state.paths[officer] ?? HOME)
      return [path, useCallback((to: string, options?: { replace?: boolean }) => goTo(to, { replace: options?.replace === true }), [])]
    }
    usePlace.hrefs = (href) => `#${href}`
    return usePlace
  })
  return hook
}
