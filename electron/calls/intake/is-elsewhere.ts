import type { PermitData } from '#domain/dossier/permit-data.ts'

/** What the counter has typed so far of where and what for; "" = not yet. */
export interface SoughtPlace {
  readonly workplace: string
  readonly nib: string
  readonly kbli: string
}

/** Whether a dossier is for another place of work, or another business or line of it: then it is no duplicate. What is not typed yet tells nothing apart. */
export function isElsewhere(permitData: PermitData, { workplace, nib, kbli }: SoughtPlace): boolean {
  const differs = (typed: string, registered: string): boolean => typed !== '' && typed.toLowerCase() !== registered.toLowerCase()
  if (permitData.form === 'optician') return differs(workplace, permitData.workplaceName)
  return differs(nib.replaceAll(/\D/g, ''), permitData.nib) || differs(kbli, permitData.kbli)
}
