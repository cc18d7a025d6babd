/** The row a key leads to, or null where the key is not the table's. `page` = rows in sight. */
export function moveSelection(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null
  const target = targetOf(key, at, count, page)
  return target === null ? null : Math.min(Math.max(target, 0), count - 1)
}

function targetOf(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
