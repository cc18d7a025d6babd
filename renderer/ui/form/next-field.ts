const STOPS = 'input:not([type=hidden]):not([readonly]), select, textarea, button:not([tabindex="-1"])'

/** The field after `from` in reading order, passing over read-only and disabled ones; a group of radio buttons is one stop. */
export function nextField(form: HTMLElement, from: HTMLElement): HTMLElement | null {
  const stops = [...form.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => !stop.matches(':disabled') && stop.tabIndex >= 0 && stop.offsetParent !== null)
  const after = stops.slice(stops.indexOf(from) + 1)
  const name = from instanceof HTMLInputElement && from.type === 'radio' ? from.name : null
  const next = after.find((stop) => name === null || !(stop instanceof HTMLInputElement && stop.type === 'radio' && stop.name === name))
  if (next instanceof HTMLInputElement && next.type === 'radio') {
    return form.querySelector<HTMLElement>(`input[type=radio][name="${CSS.escape(next.name)}"]:checked`) ?? next
  }
  return next ?? null
}
