const place = (officer: string, screen: string): string => `loket.saringan.${officer}.${screen}`

/** Which part of a screen's lists an officer looked at last on this PC, as it was kept; null for none yet. */
export const keptPart = (officer: string, screen: string): string | null => window.localStorage.getItem(place(officer, screen))

/** Never what was searched for: that may be a person's name or NIK. */
export const keepPart = (officer: string, screen: string, part: object): void => window.localStorage.setItem(place(officer, screen), JSON.stringify(part))
