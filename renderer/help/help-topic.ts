import { useEffect } from 'react'
import { create } from 'zustand'
import type { GuidePageId } from './guide-groups.ts'

/** A place in the guide. */
export interface HelpTopic {
  readonly page: GuidePageId
  /** As `anchorOf` names the heading; "" for the page's top. */
  readonly anchor: string
}

/** Of the windows that are open, the topmost last. */
const useTopics = create<{ readonly topics: readonly HelpTopic[] }>(() => ({ topics: [] }))

/** While the window around it is open, F1 opens the guide here. `at` = page, or page and heading: "arsip#survei-kepuasan". */
export function useHelpTopic(at: HelpAt): void {
  useEffect(() => {
    const topic = topicAt(at)
    useTopics.setState(({ topics }) => ({ topics: [...topics, topic] }))
    return () => useTopics.setState(({ topics }) => ({ topics: topics.filter((one) => one !== topic) }))
  }, [at])
}

export type HelpAt = GuidePageId | `${GuidePageId}#${string}`

export function topicAt(at: HelpAt): HelpTopic {
  const cut = at.indexOf('#')
  return cut === -1 ? { page: at as GuidePageId, anchor: '' } : { page: at.slice(0, cut) as GuidePageId, anchor: at.slice(cut + 1) }
}

/** What the topmost window is about; null where no window says. */
export const useTopTopic = (): HelpTopic | null => useTopics(({ topics }) => topics.at(-1) ?? null)
