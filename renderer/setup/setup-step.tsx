import type { CallOutput } from '#protocol/calls.ts'
import { HeadFields, OfficeFields } from '../settings/office-fields.tsx'
import { TickList } from '../ui/form/tick-list.tsx'
import { BooksStep } from './books-step.tsx'
import { chosenServices } from './chosen-services.ts'
import { OfficerStep } from './officer-step.tsx'
import { ReviewStep } from './review-step.tsx'
import type { Setup } from './use-setup.ts'

/** The fields of the step at hand. */
export function SetupStep({ setup, options }: { readonly setup: Setup; readonly options: CallOutput<'setup.options'> }) {
  const { draft, change } = setup
  switch (setup.at) {
    case 'office':
      return (
        <>
          <OfficeFields value={draft.office} onChange={(office) => change({ office })} startHere />
          <h2>Kepala kantor</h2>
          <HeadFields value={draft.office} onChange={(office) => change({ office })} />
        </>
      )
    case 'officer':
      return <OfficerStep value={draft.officer} onChange={(officer) => change({ officer })} secrets={setup.secrets} onSecrets={setup.setSecrets} roles={options.roles} />
    case 'services':
      return (
        <TickList
          path="services"
          label="Layanan"
          columns={false}
          startHere
          value={chosenServices(draft, options).map((service) => service.id)}
          onChange={(services) => change({ services })}
          options={options.services.map((service) => ({ value: service.id, label: service.name, hint: `${service.procedureName} · ${service.region}` }))}
        />
      )
    case 'books':
      return <BooksStep draft={draft} onChange={change} books={options.books} />
    case 'review':
      return <ReviewStep draft={draft} options={options} onEdit={setup.show} />
  }
}
