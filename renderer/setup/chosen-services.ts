import type { CallOutput } from '#protocol/calls.ts'
import type { SetupDraft } from './setup-draft.ts'

/** Ticked services; all of them while none was unticked. */
export const chosenServices = ({ services }: SetupDraft, options: CallOutput<'setup.options'>) => options.services.filter((service) => services === null || services.includes(service.id))
