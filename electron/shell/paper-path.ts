/** Whether a screen named a paper: anything else is never fetched for printing. */
export const isPaperPath = (path: unknown): path is string => typeof path === 'string' && /^\/papers\/[A-Za-z0-9_-]+\.pdf$/.test(path)
