import { useState } from 'react'

/** The question the list on screen answers: while a new one is under way, still the one before. */
export function useAnswered(question: string, fresh: boolean): string {
  const [answered, setAnswered] = useState(question)
  if (fresh && answered !== question) setAnswered(question)
  return answered
}
