import { create } from 'zustand'

interface NewsState {
  /** Asked for by name, though it was read before. */
  readonly asked: boolean
}

export const useNews = create<NewsState>(() => ({ asked: false }))
export const askForNews = (): void => useNews.setState({ asked: true })

const place = (officer: string): string => `loket.yang-baru.${officer}`

/** Whether an officer knew an earlier version on this PC and has not read what this one brought. To a newcomer nothing is new: the version counts as read. */
export function isNews(officer: string, version: string): boolean {
  const read = window.localStorage.getItem(place(officer))
  if (read === null) newsRead(officer, version)
  return read !== null && read !== version
}

export const newsRead = (officer: string, version: string): void => window.localStorage.setItem(place(officer), version)
