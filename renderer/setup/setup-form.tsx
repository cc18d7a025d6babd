import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { EntryHelp } from '../help/entry-help.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { KeyLegend } from '../ui/shortcuts/key-legend.tsx'
import classes from './setup.module.css'
import { SetupStep } from './setup-step.tsx'
import { StepList } from './step-list.tsx'
import { STEPS } from './steps.ts'
import { useSetup } from './use-setup.ts'

type Options = CallOutput<'setup.options'>

interface SetupFormProps {
  readonly options: Options
  readonly warnings: readonly string[]
  /** The office is in a backup instead. */
  readonly onRestore: () => void
  /** The office is on its server already. */
  readonly onJoin: () => void
}

/** The wizard: five short pages, the last with every answer. Ctrl+Enter goes on. */
export function SetupForm({ options, warnings, onRestore, onJoin }: SetupFormProps) {
  const setup = useSetup(options)
  useEffect(() => {
    document.title = 'Penyiapan – Loket'
  }, [])
  return (
    <div className={classes.ground}>
      <div>
        <header className={classes.banner}>
          <strong>Loket</strong>
          <span>Penyiapan pertama</span>
          <span className={classes.instead}>
            <button type="button" onClick={onJoin}>
              Gabung ke kantor
            </button>
            <button type="button" onClick={onRestore}>
              Pulihkan dari cadangan
            </button>
          </span>
        </header>
        {warnings.map((warning) => (
          <Notice key={warning} tone="wait">
            {warning}
          </Notice>
        ))}
      </div>
      <div className={classes.columns}>
        <StepList at={setup.at} done={setup.answered} onGo={setup.show} />
        <Sheet key={setup.at} setup={setup} options={options} />
      </div>
      <footer className={classes.keys}>
        <EntryHelp page="pasang" button={false} />
        <KeyLegend />
      </footer>
    </div>
  )
}

function Sheet({ setup, options }: { readonly setup: ReturnType<typeof useSetup>; readonly options: Options }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const step = STEPS.find(({ id }) => id === setup.at) ?? STEPS[0]
  const action = setup.at === 'review' ? 'Mulai memakai Loket' : 'Lanjut'
  useEffect(() => {
    if (setup.at === 'review') heading.current?.focus()
  }, [setup.at])
  return (
    <main className={classes.sheet}>
      <h1 ref={heading} tabIndex={-1}>
        {step.title}
      </h1>
      <p>{step.lead}</p>
      <Form label={step.title} onSubmit={setup.goOn} problems={setup.problems} refusal={setup.refusal} submitLabel={action} group="Penyiapan">
        <SetupStep setup={setup} options={options} />
        <FormActions>
          <Button type="submit" loading={setup.running}>
            {action}
          </Button>
          {setup.goBack === null ? null : (
            <Button variant="default" onClick={setup.goBack}>
              Kembali
            </Button>
          )}
        </FormActions>
      </Form>
    </main>
  )
}
