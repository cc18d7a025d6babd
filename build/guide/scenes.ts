import type { Scene } from './picture.ts'
import { counter, handingOver } from './scenes/counter.ts'
import { analyst, backOffice, headOfOffice, supervisor, technicalTeam } from './scenes/desks.ts'
import { logIn, setUp } from './scenes/entry.ts'
import { settings } from './scenes/settings.ts'
import { computers, holders } from './scenes/several.ts'

/** Every picture of the guide, in the order they are taken: first what looks on, then what changes something. */
export const SCENES: readonly Scene[] = [setUp, logIn, backOffice, analyst, technicalTeam, headOfOffice, handingOver, supervisor, settings, computers, holders, counter]
