import { Button } from '@mantine/core'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import classes from './dossier.module.css'
import { GROUP } from './keys-group.ts'
import { actWords, ACT_WINDOWS, nextLetterAct } from './letters/letter-acts.ts'
import type { OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface OtherActionsProps extends OfView {
  readonly onOpen: (window: DossierWindow) => void
}

/** What never moves the dossier, and the rare withdrawal: each a key, the same on every dossier. */
export function OtherActions({ view, onOpen }: OtherActionsProps) {
  const desk = hasDesk(useSignedIn())
  const { canCorrect, canWithdraw, printable } = view
  const next = nextLetterAct(view)
  return (
    <div className={classes.others}>
      {next === null ? null : <QuietKey name="E" label={`${actWords(next.act, next.letter)}: ${next.letter.name}`} legend={false} onChoose={() => onOpen({ what: ACT_WINDOWS[next.act], letter: next.letter, view })} />}
      {desk && printable.length > 0 ? <Quiet label="Cetak" name="F9" own={false} onChoose={() => onOpen({ what: 'print' })} /> : null}
      {desk ? <Quiet label="Disposisi" name="F7" legend onChoose={() => onOpen({ what: 'disposition', parent: null })} /> : null}
      <Quiet label="Catatan" name="N" onChoose={() => onOpen({ what: 'note' })} />
      {canCorrect ? <Quiet label="Koreksi" command="Koreksi data" name="K" onChoose={() => onOpen({ what: 'correct', view })} /> : null}
      {desk ? <Quiet label="Beri tahu" command="Beri tahu pemohon" name="P" onChoose={() => onOpen({ what: 'notice' })} /> : null}
      {desk ? <Quiet label="Arsip" command="Catat tempat arsip" name="A" onChoose={() => onOpen({ what: 'archive' })} /> : null}
      {desk ? <Quiet label="Survei" command="Catat survei kepuasan" name="V" onChoose={() => onOpen({ what: 'survey' })} /> : null}
      {desk ? <Quiet label="No. OSS" command="Catat nomor SiCantik dan OSS" name="O" onChoose={() => onOpen({ what: 'external' })} /> : null}
      {desk ? <Quiet label="Salin untuk SiCantik/OSS" name="S" wide onChoose={() => onOpen({ what: 'copy' })} /> : null}
      {canWithdraw ? <Quiet label="Pemohon menarik berkas" name="T" wide onChoose={() => onOpen({ what: 'withdraw', view })} /> : null}
    </div>
  )
}

interface QuietProps {
  readonly label: string
  /** In the palette and the list of keys, where the label says too little. */
  readonly command?: string
  readonly name: string
  readonly wide?: boolean
  readonly legend?: boolean
  /** False where another part of the page makes the key work. */
  readonly own?: boolean
  readonly onChoose: () => void
}

function Quiet({ label, command = label, name, wide = false, legend = false, own = true, onChoose }: QuietProps) {
  return (
    <>
      {own ? <QuietKey name={name} label={command} legend={legend} onChoose={onChoose} /> : null}
      <Button
        variant="subtle"
        size="compact-md"
        h="2.25rem"
        px="0.5rem"
        fullWidth
        justify="flex-start"
        className={wide ? (classes.wide ?? '') : ''}
        leftSection={<kbd>{name}</kbd>}
        onClick={onChoose}
      >
        {label}
      </Button>
    </>
  )
}

function QuietKey({ name, label, legend, onChoose }: Required<Pick<QuietProps, 'name' | 'label' | 'legend' | 'onChoose'>>) {
  useShortcut({ key: name, label, group: GROUP, legend, run: onChoose })
  return null
}
