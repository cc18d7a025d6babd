import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { wholeNumber } from '../../ui/form/whole-number.ts'
import { told } from '../../ui/told.ts'
import classes from '../settings.module.css'
import { consequenceOf, runName } from './recovery-words.ts'

type Run = CallOutput<'numbering.toResume'>[number]

/** One run: its last number on paper is asked for, then what follows from it is said and confirmed. */
export function WaitingRun({ run }: { readonly run: Run }) {
  const typed = useUnsaved(`pemulihan ${run.run}`, '')
  const [asking, setAsking] = useState<number | null>(null)
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const resume = useCommand('numbering.resume')
  const name = runName(run)
  const check = (): void => {
    const last = wholeNumber(typed.value)
    const found = last === null ? 'Isi nomor urut terakhir dengan angka; 0 bila belum ada nomor yang diberikan.' : last < run.known ? `Nomor ${run.known} sudah tercatat di sini. Isi paling kecil ${run.known}.` : ''
    setProblems(found === '' ? [] : [{ path: 'last', message: found }])
    if (found === '') setAsking(last)
  }
  const confirm = async (): Promise<void> => {
    if (asking === null) return
    const done = await resume.run({ run: run.run, last: asking })
    setAsking(null)
    if (done === null) return
    typed.forget()
    told(`${name}: penomoran berjalan lagi.`)
  }
  return (
    <div className={classes.line}>
      <Form label={name} onSubmit={check} problems={problems} refusal={resume.refusal} submitLabel="Teruskan penomoran" enter="submit">
        <TextField path="last" label={`Nomor terakhir ${name} menurut kertas`} hint={run.known === 0 ? 'Belum ada nomor yang tercatat di sini. Isi 0 bila memang belum ada.' : `Yang tercatat di sini sampai nomor ${run.known}`} kind="digits" characters={8} value={typed.value} onChange={typed.set} />
        <FormActions>
          <Button type="submit">Teruskan penomoran</Button>
        </FormActions>
      </Form>
      {asking === null ? null : <Confirm run={run} last={asking} running={resume.running} onYes={() => void confirm()} onBack={() => setAsking(null)} />}
    </div>
  )
}

interface ConfirmProps {
  readonly run: Run
  readonly last: number
  readonly running: boolean
  readonly onYes: () => void
  readonly onBack: () => void
}

function Confirm({ run, last, running, onYes, onBack }: ConfirmProps) {
  return (
    <Dialog opened onClose={onBack} title={`Teruskan ${runName(run)}?`}>
      <p style={{ margin: 0 }}>{consequenceOf(run, last)}</p>
      <FormActions>
        <Button variant="default" onClick={onBack} data-autofocus>
          Periksa lagi
        </Button>
        <Button loading={running} onClick={onYes}>
          Ya, nomor terakhirnya {last}
        </Button>
      </FormActions>
    </Dialog>
  )
}
