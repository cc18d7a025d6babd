import type { TimeZone } from '#domain/ids.ts'
import type { Finding } from './finding.ts'
import { moment } from './office-words.ts'

/** A finding as one line: what it is, and in brackets when its event was written and what that tells. */
export const findingLine = ({ message, event }: Finding, zone: TimeZone): string => (event === null ? message : `${message} [${[moment(event.at, zone), event.what, event.about].filter((words) => words !== '').join(', ')}]`)
