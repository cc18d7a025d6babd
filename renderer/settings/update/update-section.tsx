import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../settings.module.css'
import { LookForm } from './look-form.tsx'
import { OfferedUpdate } from './offered-update.tsx'
import { ReadyUpdate } from './ready-update.tsx'
import { UpdateHistory } from './update-history.tsx'
import type { UpdateState } from './update-state.ts'

/** Pembaruan: a newer Loket from a stick or the office's server, copied here and installed when Loket is closed. */
export function UpdateSection() {
  const { value: update } = useCall('update.state', {})
  if (update === undefined) return <Loading />
  const { state, offer, ready, obstacle, problem } = update
  return (
    <div className={classes.narrow}>
      {obstacle === '' ? null : <Notice tone="wait">{obstacle}</Notice>}
      {ready === null ? null : <ReadyUpdate key={ready.version} ready={ready} ordered={state === 'ordered'} />}
      <LookForm version={update.version} source={update.source} />
      {problem === '' ? null : (
        <Notice tone="wait" live>
          {problem}
        </Notice>
      )}
      {state === 'taking' ? <Taking update={update} /> : offer === null ? null : <OfferedUpdate offer={offer} mayTake={obstacle === ''} />}
      <UpdateHistory history={update.history} />
    </div>
  )
}

const MB = 1_000_000

function Taking({ update: { done, total } }: { readonly update: UpdateState }) {
  const drop = useCommand('update.drop')
  return (
    <Section title="Penyalinan">
      <Progress title="Menyalin pembaruan ke komputer ini" done={Math.floor(done / MB)} total={Math.ceil(total / MB)} unit="MB" onCancel={() => void drop.run({})} />
    </Section>
  )
}
