import { Button } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { copyFields, TARGETS, usualTarget } from './copy-fields.ts'
import { CopyLine } from './copy-line.tsx'
import classes from './copying.module.css'
import { useCopying } from './use-copying.ts'

interface CopyDialogProps {
  readonly view: CallOutput<'dossier.open'>
  readonly onClose: () => void
}

/** The dossier's data field by field for SiCantik or OSS: Enter copies a line and goes on to the next; what was copied is ticked. */
export function CopyDialog({ view, onClose }: CopyDialogProps) {
  const [target, setTarget] = useState(usualTarget(view))
  const name = TARGETS.find(({ value }) => value === target)?.label ?? ''
  return (
    <Dialog opened onClose={onClose} title="Salin untuk SiCantik atau OSS" size="52rem">
      <fieldset className={classes.targets} aria-label="Disalin untuk">
        {TARGETS.map(({ value, label }) => (
          <Button key={value} size="compact-md" variant={value === target ? 'filled' : 'default'} aria-pressed={value === target} onClick={() => setTarget(value)}>
            {label}
          </Button>
        ))}
        <span>Enter menyalin lalu pindah ke baris berikutnya; tempel di {name} dengan Ctrl+V.</span>
      </fieldset>
      <Lines key={target} view={view} target={target} />
    </Dialog>
  )
}

function Lines({ view, target }: Pick<CopyDialogProps, 'view'> & { readonly target: ReturnType<typeof usualTarget> }) {
  const list = useRef<HTMLOListElement>(null)
  const fields = copyFields(view, target)
  const { copied, again, said, refusal, copy, shown } = useCopying(view.row.dossier, target)
  const first = Math.max(0, fields.findIndex(({ key }) => !copied.includes(key)))
  const take = async (index: number): Promise<void> => {
    const field = fields[index]
    if (field !== undefined && (await copy(field))) focusLine(list.current, index + 1)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    focusLine(list.current, lineOf(event.target) + step)
  }
  return (
    <div onKeyDown={onKeyDown}>
      {refusal === null ? null : <Notice tone="late">{refusal.message}</Notice>}
      <ol ref={list} className={classes.lines}>
        {fields.map((field, index) => (
          <CopyLine key={field.key} field={field} index={index} shown={shown(field)} copied={copied.includes(field.key)} startHere={index === first} onCopy={() => void take(index)} />
        ))}
      </ol>
      <div className={classes.foot}>
        <output>{said}</output>
        {copied.length === 0 ? null : (
          <Button variant="subtle" size="compact-md" onClick={again}>
            Mulai lagi dari awal
          </Button>
        )}
      </div>
    </div>
  )
}

const lineOf = (target: EventTarget): number => (target instanceof Element ? Number(target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? 0) : 0)
const focusLine = (list: HTMLElement | null, index: number): void => list?.querySelector<HTMLElement>(`[data-line="${index}"] button`)?.focus()
