import { createContext, useContext } from 'react'

/** Whose eyes a reading is for: the officer's id, "" before log-in. Part of every query key, so that nobody sees what was read for someone else. */
export const ReaderContext = createContext('')
export const useReader = (): string => useContext(ReaderContext)
