import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { FOCUSED } from '../ui/form/field.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import type { CopyField } from './copy-fields.ts'
import classes from './copying.module.css'

interface CopyLineProps {
  readonly field: CopyField
  readonly index: number
  /** What stands on screen: masked until it was looked at. */
  readonly shown: string
  readonly copied: boolean
  readonly startHere: boolean
  readonly onCopy: () => void
}

/** The keys of the lines, in their order. */
const LINE_KEYS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** One field: its name, its value, the key that copies it, and a tick once it was. */
export function CopyLine({ field: { label, secret }, index, shown, copied, startHere, onCopy }: CopyLineProps) {
  const key = LINE_KEYS[index] ?? ''
  useShortcut({ key, label: `Salin ${label}`, group: 'Salin untuk SiCantik atau OSS', legend: false, enabled: key !== '', run: onCopy })
  return (
    <li data-line={index} data-copied={copied || undefined}>
      <kbd aria-hidden="true">{key}</kbd>
      <span className={classes.label}>
        {label}
        {secret === null ? null : <small>utuh, dicatat</small>}
      </span>
      <span className={classes.value}>{shown}</span>
      <Button
        variant="default"
        size="compact-md"
        leftSection={copied ? <IconCheck aria-hidden="true" size="1rem" /> : <IconCopy aria-hidden="true" size="1rem" />}
        aria-label={copied ? `${label}: sudah disalin, salin lagi` : `Salin ${label}`}
        aria-keyshortcuts={key}
        onClick={onCopy}
        {...(startHere ? FOCUSED : {})}
      >
        {copied ? 'Tersalin' : 'Salin'}
      </Button>
    </li>
  )
}
