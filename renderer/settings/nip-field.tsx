import { useState } from 'react'
import { checkNip } from '#domain/applicant/nip.ts'
import { TextField } from '../ui/form/text-field.tsx'

interface NipFieldProps {
  readonly path: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A civil servant's number, judged when the field is left. */
export function NipField({ path, value, onChange }: NipFieldProps) {
  const [left, setLeft] = useState(value !== '')
  const { problem, warning } = checkNip(value)
  const type = (text: string): void => {
    setLeft(false)
    onChange(text)
  }
  return <TextField path={path} label="NIP" optional kind="digits" hint="18 angka" value={value} onChange={type} onBlur={() => setLeft(true)} problem={left ? problem : ''} warning={left ? warning : ''} />
}
