import { Button } from '@mantine/core'
import { useState } from 'react'
import { IconX } from '@tabler/icons-react'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../host/use-command.ts'
import { isAdmin, useSignedIn } from '../session/signed-in.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { told } from '../ui/told.ts'
import classes from './warnings.module.css'

type Incident = CallOutput<'session.state'>['incidents'][number]

interface WarningsProps {
  readonly warnings: readonly string[]
  /** Those of them an admin puts away for good. */
  readonly incidents: readonly Incident[]
}

/** Standing warnings for everyone; put away for this run of the app, back at the next start, until an admin says to know of it. */
export function Warnings({ warnings, incidents }: WarningsProps) {
  const [away, setAway] = useState<readonly string[]>([])
  const admin = isAdmin(useSignedIn())
  const shown = warnings.filter((warning) => !away.includes(warning))
  if (shown.length === 0) return null
  return (
    <div className={classes.warnings}>
      {shown.map((warning) => {
        const incident = incidents.find(({ text }) => text === warning)
        return (
          <Notice key={warning} tone="wait">
            <div className={classes.row}>
              <span>{warning}</span>
              <span className={classes.answers}>
                {admin && incident !== undefined ? <Known incident={incident} /> : null}
                <IconButton label="Sembunyikan peringatan ini" icon={<IconX size="1rem" />} size="sm" color="dark" onClick={() => setAway([...away, warning])} />
              </span>
            </div>
          </Notice>
        )
      })}
    </div>
  )
}

function Known({ incident: { ref } }: { readonly incident: Incident }) {
  const acknowledge = useCommand('incident.acknowledge')
  const know = async (): Promise<void> => {
    if ((await acknowledge.run({ ref })) !== null) told('Peringatan ditandai sudah diketahui, atas nama Anda.')
  }
  return (
    <Button size="compact-sm" variant="default" loading={acknowledge.running} onClick={() => void know()}>
      Sudah diketahui
    </Button>
  )
}
