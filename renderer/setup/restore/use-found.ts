import { useState } from 'react'
import type { Refusal } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../../host/use-call.ts'
import { useRequest } from '../../host/use-command.ts'

export type FoundBackup = CallOutput<'restore.find'>[number]

export interface Finding {
  /** As it was typed. */
  readonly folder: string
  readonly write: (folder: string) => void
  readonly found: readonly FoundBackup[]
  /** The one to be restored; null where none was found. */
  readonly taken: FoundBackup | null
  readonly choose: (folder: string) => void
  /** Looks into the folder that was typed as well. */
  readonly look: () => Promise<void>
  /** Mounted disks are still being looked through. */
  readonly searching: boolean
  readonly looking: boolean
  readonly refusal: Refusal | null
}

/** Backups on disks that are mounted, and in a folder that was told. Outlives a try that came to nothing. */
export function useFound(): Finding {
  const { value: mounted } = useCall('restore.places', {})
  const [folder, write] = useState('')
  const [elsewhere, setElsewhere] = useState<readonly FoundBackup[]>([])
  const [chosen, choose] = useState('')
  const find = useRequest('restore.find')
  const found = [...elsewhere, ...(mounted ?? []).filter((one) => elsewhere.every((other) => other.folder !== one.folder))]
  const look = async (): Promise<void> => {
    const there = await find.run({ folder })
    setElsewhere(there ?? [])
    choose(there?.[0]?.folder ?? '')
  }
  return { folder, write, found, taken: found.find((one) => one.folder === chosen) ?? found[0] ?? null, choose, look, searching: mounted === undefined, looking: find.running, refusal: find.refusal }
}
