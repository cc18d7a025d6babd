import type { CallInput } from '#protocol/calls.ts'
import { useCommand } from '../host/use-command.ts'
import { TakeOutBar } from '../jobs/take-out-bar.tsx'

/** Takes the part of the register that is shown out as a file or as printed pages: in the background, with progress, and logged. */
export function ExportBar({ part }: { readonly part: Omit<CallInput<'register.export'>, 'format'> }) {
  const start = useCommand('register.export')
  return <TakeOutBar pages="Halaman Buku Register" group="Buku Register" unit="berkas" refusal={start.refusal} running={start.running} start={(format) => start.run({ ...part, format })} />
}
