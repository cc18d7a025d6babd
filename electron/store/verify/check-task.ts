import type { Stretch } from '../log/chain-faults.ts'
import type { Trusted } from '../log/trusted.ts'
import type { LogFault } from '../store.ts'
import type { CheckResult } from './check-options.ts'
import type { CheckedFile } from './file-faults.ts'
import type { CheckPart, Finding } from './finding.ts'
import type { JudgedRegister } from './judge-register.ts'
import type { KnownTrees, LogSurvey } from './log-survey.ts'
import type { PageHandles } from './page-handles.ts'
import type { RegisterSeal } from './register-seal.ts'
import type { SurveyedRegister } from './kept-pages.ts'
import type { WitnessedStretch } from './witness.ts'

export type CheckedFileName = 'log' | 'register' | 'stream'

/** What a thread of a check is started for. */
export type CheckTask =
  | { readonly do: 'check'; readonly data: string; readonly keys: string | null; readonly handles: PageHandles; readonly threads: number; readonly quick: boolean; /** Empty, and its owner removes it. */ readonly scratch: string }
  | { readonly do: 'witness'; readonly data: string; readonly keys: string }
  | { readonly do: 'survey'; readonly data: string; readonly handles: PageHandles; readonly known: KnownTrees | null }
  | { readonly do: 'files'; readonly data: string; readonly handles: PageHandles; readonly file: CheckedFileName; readonly most: number }
  | { readonly do: 'stream'; readonly data: string; readonly keys: string | null; readonly quick: boolean; readonly most: number }
  | { readonly do: 'stretches'; readonly data: string; readonly handles: PageHandles; readonly trusted: Trusted; readonly quick: boolean; readonly most: number }
  | { readonly do: 'register'; readonly data: string; readonly handles: PageHandles; readonly most: number; readonly scratch: string | null; readonly seal: RegisterSeal | null }

type Progressed = { readonly t: 'progress'; readonly part: CheckPart; readonly done: number; readonly total: number }

/** What a thread of the whole check says. */
export type CheckMessage = Progressed | { readonly t: 'done'; readonly result: CheckResult }

/** What a thread answers that is asked one thing. */
export interface AnswerOf {
  readonly survey: LogSurvey | null
  readonly files: CheckedFile
  readonly stream: readonly Finding[]
}

/** What a thread of the register says. */
export type RegisterMessage = Progressed | ({ readonly t: 'surveyed' } & SurveyedRegister) | ({ readonly t: 'done' } & JudgedRegister)

/** What a thread of stretches is asked, and answers in the same order. */
export interface AskedStretch extends Stretch {
  /** What the witness knows of its beginning, or of all of it. */
  readonly known: WitnessedStretch | null
  /** Of the same stretch, where the events stand in pages that are what they were when this was the digest of its signatures. */
  readonly kept?: KeptStretch
}

export interface KeptStretch extends WitnessedStretch {
  readonly signatures: string
}

/** What a thread of stretches says. */
export interface StretchMessage {
  /** Of log.db; "" where it is not known. */
  readonly moment: string
  readonly answer: AnsweredStretch
}

export interface AnsweredStretch {
  readonly faults: readonly LogFault[]
  /** "" where it was read to its end. */
  readonly broken: string
  /** The stretch as it is now; null where not every signature of it is known to be right. */
  readonly seen: KeptStretch | null
}
