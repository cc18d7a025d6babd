import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { FormActions } from '../../ui/form/form-actions.tsx'
import classes from './computers.module.css'

export type Code = CallOutput<'sync.code'>

interface MadeCodeProps {
  readonly code: Code
  /** What it is for and how long. */
  readonly lead: string
  /** What to do with it. */
  readonly children: ReactNode
  readonly onClose: () => void
}

/** A one-time code, to be typed and as a picture. */
export function MadeCode({ code, lead, children, onClose }: MadeCodeProps) {
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => done.current?.focus(), [])
  return (
    <div className={classes.made}>
      <div>
        <p>{lead}</p>
        <Groups code={code.code} />
        {children}
        <FormActions>
          <Button ref={done} onClick={onClose}>
            Selesai
          </Button>
        </FormActions>
      </div>
      <img src={`data:image/svg+xml,${encodeURIComponent(code.picture)}`} alt="Gambar QR kode gabung" />
    </div>
  )
}

/** Four groups in a line, so that who types it keeps his place. */
const Groups = ({ code }: { readonly code: string }) => (
  <output className={classes.code}>
    {(code.match(/[^-]+-?/g) ?? []).map((group, place) => (
      // The same group may come twice.
      <span key={`${place} ${group}`}>{group}</span>
    ))}
  </output>
)
