import { TextInput } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import classes from './register.module.css'

interface RegisterSearchProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly onText: (text: string) => void
  /** What a key does beside typing: "ArrowDown", "Enter". */
  readonly keys: Readonly<Record<string, () => void>>
}

/** One box finds by anything a clerk knows of a dossier. */
export function RegisterSearch({ field, text, onText, keys }: RegisterSearchProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.altKey || event.nativeEvent.isComposing ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <TextInput
      ref={field}
      className={classes.search ?? ''}
      label="Cari"
      description="Nomor, nama, alamat, telepon, atau 4 angka terakhir NIK"
      value={text}
      maxLength={200}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
