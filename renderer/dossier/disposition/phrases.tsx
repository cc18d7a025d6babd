import { Button } from '@mantine/core'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import classes from '../dossier.module.css'
import { GROUP } from '../keys-group.ts'
import { PHRASES } from './disposition-form.ts'

interface PhrasesProps {
  readonly onChoose: (phrase: string) => void
}

/** Common instructions, each by Alt and a digit from any field, or by button. */
export function Phrases({ onChoose }: PhrasesProps) {
  return (
    <div className={classes.letterActs}>
      {PHRASES.map((phrase, index) => (
        <Phrase key={phrase} phrase={phrase} name={`Alt+${index + 1}`} onChoose={() => onChoose(phrase)} />
      ))}
    </div>
  )
}

function Phrase({ phrase, name, onChoose }: { readonly phrase: string; readonly name: string; readonly onChoose: () => void }) {
  useShortcut({ key: name, label: phrase, group: GROUP, legend: false, run: onChoose })
  return (
    <Button variant="default" size="compact-md" tabIndex={-1} leftSection={<kbd>{name}</kbd>} onClick={onChoose}>
      {phrase}
    </Button>
  )
}
