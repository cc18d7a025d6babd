/** Whether a screen named a paper, or the pages a job made: anything else is never fetched for printing. */
export const isPaperPath = (path: unknown): path is string => typeof path === 'string' && /^\/(?:papers|exports)\/[A-Za-z0-9_-]+\.pdf$/.test(path)
