import { Button } from '@mantine/core'
import { useId } from 'react'
import { NumberText } from '../ui/number-text.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import classes from './dossier.module.css'
import { GROUP } from './keys-group.ts'
import type { DossierAction } from './view.ts'

interface ActionButtonProps {
  readonly action: DossierAction
  readonly digit: string
  readonly functionKey: string
  /** The step's usual outcome. */
  readonly usual: boolean
  readonly running: boolean
  readonly onChoose: () => void
  /** To the letters that keep it back. */
  readonly onLetters: () => void
}

/** One outcome, with its keys on it. One that letters keep back is shown with what they lack; its keys lead to them. */
export function ActionButton({ action, digit, functionKey, usual, running, onChoose, onLetters }: ActionButtonProps) {
  const lackId = useId()
  const kept = action.lacks.length > 0
  const label = `${action.label}${action.assumed ? '\u00a0*' : ''}`
  return (
    <>
      {digit === '' ? null : <ActionKey name={digit} label={label} enabled={!running} onChoose={onChoose} />}
      {functionKey === '' ? null : <ActionKey name={functionKey} label={functionKey === 'F6' ? 'Kembalikan' : 'Serahkan'} enabled={!running} onChoose={onChoose} />}
      <Button
        className={classes.act ?? ''}
        h="auto"
        py="0.375rem"
        variant={usual ? 'filled' : 'default'}
        fullWidth
        justify="flex-start"
        aria-disabled={running || kept}
        {...(kept ? { 'aria-describedby': lackId } : {})}
        leftSection={digit === '' ? undefined : <kbd>{digit}</kbd>}
        rightSection={functionKey === '' ? undefined : <kbd>{functionKey}</kbd>}
        onClick={onChoose}
      >
        <span className={classes.actLabel}>
          {label}
          {action.nextNumber === '' ? null : (
            <small>
              <NumberText>{action.nextNumber}</NumberText>
            </small>
          )}
        </span>
      </Button>
      {kept ? <Lacks id={lackId} lacks={action.lacks} onLetters={onLetters} /> : null}
    </>
  )
}

/** What keeps an outcome back, and the way there. */
function Lacks({ id, lacks, onLetters }: { readonly id: string; readonly lacks: readonly string[]; readonly onLetters: () => void }) {
  return (
    <div id={id} className={classes.lacks}>
      <ul>
        {lacks.map((lack) => (
          <li key={lack}>{lack}.</li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-md" rightSection={<kbd>U</kbd>} onClick={onLetters}>
        Buka lembar Surat
      </Button>
    </div>
  )
}

function ActionKey({ name, label, enabled, onChoose }: { readonly name: string; readonly label: string; readonly enabled: boolean; readonly onChoose: () => void }) {
  useShortcut({ key: name, label, group: GROUP, enabled, legend: name.startsWith('F'), run: onChoose })
  return null
}
