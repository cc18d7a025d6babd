import { Button, Checkbox, Group } from '@mantine/core'
import { IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../dialog.tsx'
import { IconButton } from '../icon-button.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { COLUMN_WIDTHS, stepWidth, toggled, USUAL_LAYOUT, type ColumnLayout } from './column-layout.ts'
import classes from './columns.module.css'
import type { Column } from './columns.ts'

interface ColumnsButtonProps {
  readonly columns: readonly Pick<Column<never>, 'key' | 'header'>[]
  readonly layout: ColumnLayout
  readonly onChange: (layout: ColumnLayout) => void
  /** Heading of its key in the list of keys. */
  readonly group: string
}

/** Which columns are shown and how wide: by keyboard, at once, remembered. */
export function ColumnsButton({ columns, layout, onChange, group }: ColumnsButtonProps) {
  const [open, setOpen] = useState(false)
  useShortcut({ key: 'Alt+K', label: 'Atur kolom', group, legend: false, run: () => setOpen(true) })
  return (
    <>
      <IconButton label="Atur kolom (Alt+K)" icon={<IconColumns3 size="1.25rem" />} variant="default" size="2.625rem" onClick={() => setOpen(true)} />
      <Dialog opened={open} onClose={() => setOpen(false)} title="Kolom tabel" size="md">
        <p className={classes.lead}>Berlaku langsung, hanya untuk Anda di komputer ini.</p>
        <ul className={classes.columns}>
          {columns.map(({ key, header }, index) => (
            <li key={key}>
              <Checkbox label={header} checked={!layout.hidden.includes(key)} disabled={index === 0} onChange={() => onChange(toggled(layout, key))} {...(index === 1 ? { 'data-autofocus': true } : {})} />
              <Width name={header} percent={layout.widths[key] ?? 100} onStep={(step) => onChange(stepWidth(layout, key, step))} />
            </li>
          ))}
        </ul>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => onChange(USUAL_LAYOUT)}>
            Kembalikan seperti semula
          </Button>
          <Button onClick={() => setOpen(false)}>Selesai</Button>
        </Group>
      </Dialog>
    </>
  )
}

function Width({ name, percent, onStep }: { readonly name: string; readonly percent: number; readonly onStep: (step: 1 | -1) => void }) {
  return (
    <span className={classes.width}>
      <IconButton label={`Persempit ${name}`} icon={<IconMinus size="1rem" />} size="md" disabled={percent === COLUMN_WIDTHS[0]} onClick={() => onStep(-1)} />
      <output aria-label={`Lebar ${name}`}>{percent} %</output>
      <IconButton label={`Perlebar ${name}`} icon={<IconPlus size="1rem" />} size="md" disabled={percent === COLUMN_WIDTHS.at(-1)} onClick={() => onStep(1)} />
    </span>
  )
}
