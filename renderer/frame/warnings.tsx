import { useState } from 'react'
import { IconX } from '@tabler/icons-react'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import classes from './warnings.module.css'

/** Standing warnings for everyone; put away for this run of the app, back at the next start. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const [away, setAway] = useState<readonly string[]>([])
  const shown = warnings.filter((warning) => !away.includes(warning))
  if (shown.length === 0) return null
  return (
    <div className={classes.warnings}>
      {shown.map((warning) => (
        <Notice key={warning} tone="wait">
          <div className={classes.row}>
            <span>{warning}</span>
            <IconButton label="Sembunyikan peringatan ini" icon={<IconX size="1rem" />} size="sm" color="dark" onClick={() => setAway([...away, warning])} />
          </div>
        </Notice>
      ))}
    </div>
  )
}
