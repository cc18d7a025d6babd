import { Button } from '@mantine/core'
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
}

/** One outcome, with its keys on it. */
export function ActionButton({ action, digit, functionKey, usual, running, onChoose }: ActionButtonProps) {
  const label = `${action.label}${action.assumed ? ' *' : ''}`
  return (
    <>
      {digit === '' ? null : <ActionKey name={digit} label={label} enabled={!running} onChoose={onChoose} />}
      {functionKey === '' ? null : <ActionKey name={functionKey} label={label} enabled={!running} onChoose={onChoose} />}
      <Button
        className={classes.act ?? ''}
        h="auto"
        py="0.375rem"
        variant={usual ? 'filled' : 'default'}
        fullWidth
        justify="flex-start"
        aria-disabled={running}
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
    </>
  )
}

function ActionKey({ name, label, enabled, onChoose }: { readonly name: string; readonly label: string; readonly enabled: boolean; readonly onChoose: () => void }) {
  useShortcut({ key: name, label, group: GROUP, enabled, legend: name.startsWith('F'), run: onChoose })
  return null
}
