import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { told } from '../ui/told.ts'
import { useIntake, useIntakeDesk } from './intake-store.ts'

/** Ctrl+Z takes back the last change of the form, or else the draft thrown away last; Ctrl+Y does it again. */
export function useUndo(group: string, serviceName: string): { readonly bringBack: () => void } {
  const desk = useIntakeDesk()
  const { undo, discarded } = useIntake()
  const bringBack = async (): Promise<void> => {
    if (discarded !== null && !(await desk.bringBack())) told(`“${discarded.title}” ada lagi di daftar draf.`)
  }
  const back = undo.past.length > 0
  useShortcut({ key: 'Ctrl+Z', label: 'Urungkan', group, enabled: back || discarded !== null, legend: back || discarded !== null, run: () => (back ? showChange(desk.undo(serviceName)) : void bringBack()) })
  useShortcut({ key: 'Ctrl+Y', label: 'Ulangi yang diurungkan', group, enabled: undo.future.length > 0, legend: false, run: () => showChange(desk.redo(serviceName)) })
  return { bringBack: () => void bringBack() }
}

/** Goes to the field that has just changed, so that nothing changes unseen. */
function showChange(path: string): void {
  const field = path === '' ? null : document.querySelector<HTMLElement>(`main form [id$="-${path.replaceAll('.', '-')}"]`)
  field?.scrollIntoView({ block: 'nearest' })
  field?.focus()
}
