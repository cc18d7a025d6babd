import type { ReactNode } from 'react'
import { explainPromise } from '#domain/calendar/explain-promise.ts'
import { longDate, longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import { promiseName } from '#domain/calendar/promise-name.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { besideFacts } from './beside/beside-facts.ts'
import classes from './dossier.module.css'
import { Reveal } from './reveal.tsx'
import type { DossierView, OfView } from './view.ts'

type Fact = readonly [name: string, value: ReactNode]

/** What was told at intake, and what was promised. */
export function SummaryTab({ view }: OfView) {
  const clock = useOfficeClock()
  const { zone, moment } = clock
  const may = hasDesk(useSignedIn())
  const { promise, row, notes } = view
  const beside = besideFacts(view, clock).filter(([, value]) => value !== '')
  return (
    <div className={classes.sheet}>
      <Facts title="Pemohon" facts={applicantFacts(view)} action={may ? <Reveal dossier={row.dossier} /> : null} />
      <Facts title="Data izin" facts={permitFacts(view)} />
      <Facts
        title="Berkas"
        facts={[
          ['Masuk', view.receivedTruly === '' ? moment(row.received) : explained(moment(row.received), view.receivedTruly)],
          [promise === null ? 'Dijanjikan selesai' : promiseName(promise), promise === null ? 'Belum dijanjikan: berkas belum dinyatakan lengkap' : explained(longDateWithDay(promise.date), explainPromise(promise, zone))],
          [isRefusalNumber(view) ? 'Nomor surat penolakan' : 'Nomor izin', row.permitNumber],
          ['Rangkap dan stopmap', [`${view.copies} rangkap`, view.stopmapColour].filter((part) => part !== '').join(', ')],
          ['Catatan', notes],
        ]}
      />
      {beside.length === 0 ? null : <Facts title="Pemberitahuan, arsip, dan sistem lain" facts={beside} />}
    </div>
  )
}

/** A row bears the number of what came of the dossier: of the permit, or of the letter that refuses it. */
const isRefusalNumber = ({ row, documents }: DossierView): boolean => documents.some(({ letter, number }) => letter === 'refusal-letter' && number?.text === row.permitNumber)

/** A date with what is to be known of it. */
const explained = (date: string, why: string): ReactNode => (
  <>
    {date}
    <small>{why}</small>
  </>
)

function Facts({ title, facts, action = null }: { readonly title: string; readonly facts: readonly Fact[]; readonly action?: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>
        {title}
        {action}
      </h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value], index) => (
            // Two notices bear one name: the place tells them apart.
            <div key={`${name} ${index}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function applicantFacts({ applicant }: DossierView): readonly Fact[] {
  return [
    [applicant.kind === 'company' ? 'Perusahaan' : 'Nama', applicant.name],
    ['Penanggung jawab', applicant.responsible],
    ['NIK', applicant.nik],
    ['NIB', applicant.nib],
    ['Telepon', applicant.phone],
    ['Surel', applicant.email],
    ['NPWP', applicant.npwp],
    ['Alamat', applicant.address],
  ]
}

const RISKS = { low: 'Rendah', 'medium-low': 'Menengah rendah', 'medium-high': 'Menengah tinggi', high: 'Tinggi' } as const

function permitFacts({ permitData: data }: DossierView): readonly Fact[] {
  if (data.form === 'optician')
    return [
      ['Nomor STR-RO', data.strNumber],
      ['Berlaku sampai', data.strExpiry === 'lifetime' ? 'Seumur hidup' : longDate(data.strExpiry)],
      [`Tempat kerja ke-${data.placeSequence}`, data.workplaceName],
      ['Alamat tempat kerja', data.workplaceAddress],
    ]
  return [
    ['Nama usaha', data.businessName],
    ['NIB', data.nib],
    ['KBLI', data.kbli],
    ['Tingkat risiko', RISKS[data.risk]],
    ['Nomor OSS', data.ossNumber],
  ]
}
