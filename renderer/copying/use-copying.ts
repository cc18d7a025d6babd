import { useState } from 'react'
import type { DossierId } from '#domain/ids.ts'
import { useRequest } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { wholeValue, type CopyField, type CopyTarget } from './copy-fields.ts'
import { toClipboard } from './to-clipboard.ts'

interface Whole {
  readonly nik: string
  readonly phone: string
}

const BLOCKED = 'Peramban tidak mengizinkan penyalinan. Blok isinya dengan tetikus, lalu Ctrl+C.'

/** Fields on their way to another program: which were copied is remembered until the dossier is left for good. NIK and phone are looked at whole at most once, and logged. */
export function useCopying(dossier: DossierId, target: CopyTarget) {
  const copied = useUnsaved<readonly string[]>(`salin ${target} ${dossier}`, [])
  const reveal = useRequest('dossier.reveal')
  const [whole, setWhole] = useState<Whole | null>(null)
  const [said, setSaid] = useState('')
  const look = async (): Promise<Whole | null> => {
    const seen = whole ?? (await reveal.run({ dossier }))
    if (seen !== null) setWhole(seen)
    return seen
  }
  const copy = async ({ key, label, value, secret }: CopyField): Promise<boolean> => {
    const seen = secret === null ? null : await look()
    if (secret !== null && seen === null) return false
    const done = await toClipboard(secret === null || seen === null ? value : wholeValue(secret, seen))
    setSaid(done ? `${label} tersalin.` : BLOCKED)
    if (done && !copied.value.includes(key)) copied.set([...copied.value, key])
    return done
  }
  return { copied: copied.value, again: copied.forget, said, refusal: reveal.refusal, copy, shown: ({ secret, value }: CopyField) => (secret === null || whole === null ? value : wholeValue(secret, whole)) }
}
