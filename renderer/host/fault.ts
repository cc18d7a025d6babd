import { create } from 'zustand'

/** Something of ours failed; never the officer's doing. `reference` finds it in the log, "" where no answer came at all. */
export class Fault extends Error {
  readonly reference: string

  constructor(message: string, reference: string) {
    super(message)
    this.name = 'Fault'
    this.reference = reference
  }
}

interface FaultState {
  readonly fault: Fault | null
}

/** The last fault, shown over the page until it is closed. */
export const useFault = create<FaultState>(() => ({ fault: null }))

export const showFault = (cause: unknown): void => useFault.setState({ fault: cause instanceof Fault ? cause : new Fault(String(cause), '') })
export const closeFault = (): void => useFault.setState({ fault: null })
