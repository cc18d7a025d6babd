/** To be said by a page once it has taken the focus, or a field in it has. */
export const noteOpened = (page: HTMLElement): void => { page.dataset['opened'] = 'true' }

/** Whether what is drawn late may take the focus for itself: not from a place outside the page to which somebody has gone since it was opened. */
export function mayTakeFocus(late: Element): boolean {
  const page = late.closest<HTMLElement>('[data-page]')
  return page?.dataset['opened'] === undefined || document.activeElement === document.body || page.contains(document.activeElement)
}
