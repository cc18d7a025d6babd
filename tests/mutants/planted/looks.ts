import { type Mutant, planted } from '../mutant.ts'

const BYTES = 'electron/calls/bytes.ts'
const DOSSIER = 'electron/calls/dossier/dossier.ts'
const BESIDE = 'electron/calls/dossier/beside.ts'
const LISTS = 'electron/calls/lists/lists.ts'
const LOOKS = 'tests/calls/looks.test.ts'
const PRIVACY = 'tests/calls/privacy.test.ts'
const CHANGE_WORDS = 'electron/calls/dossier/change-words.ts'

const unlogged = (what: string, file: string, from: string, to = ''): Mutant => planted(`look-not-logged: ${what}`, LOOKS, { file, from, to })
const unmasked = (what: string, file: string, from: string, to: string, by = PRIVACY): Mutant => planted(`not-masked: ${what}`, by, { file, from, to })

/** Personal data shown unasked, and looks at it that leave no trace. */
export const lookMutants: readonly Mutant[] = [
  unlogged('opening a dossier', DOSSIER, `    if (seen.isNew(officer.id, dossier, now)) store.views.record({ officer: officer.id, at: now, what: 'open', about: dossier })\n`),
  unlogged('revealing', DOSSIER, `    store.views.record({ officer: officer.id, at: now, what: 'reveal', about: dossier })\n`),
  unlogged('issuing a paper', DOSSIER, `    if (issued.ok) store.views.record({ officer: caller.officer.id, at: caller.now, what: 'print', about: issued.value.path })\n`),
  unlogged('composing a notice', BESIDE, `    store.views.record({ officer: officer.id, at: now, what: 'reveal', about: dossier })\n`),
  unlogged('finding an applicant', 'electron/calls/intake/applicant.ts', `    for (const { lastDossier } of found) store.views.record({ officer: officer.id, at: now, what: 'find-applicant', about: lastDossier })\n`),
  unlogged('another officer’s draft', 'electron/calls/drafts/drafts.ts', `    if (author !== officer.id) store.views.record({ officer: officer.id, at: now, what: 'open', about: \`draft \${id}\` })\n`),
  unlogged('exporting the register', 'electron/calls/jobs/job-calls.ts', `    store.views.record({ officer: officer.id, at: now, what: 'export', about: \`register \${input.format}\` })\n`),
  unlogged('exporting a list', LISTS, `    store.views.record({ officer: officer.id, at: now, what: 'export', about: \`list \${input.list} \${input.format}\` })\n`),
  unlogged('exporting an agenda', LISTS, `    store.views.record({ officer: officer.id, at: now, what: 'export', about: \`agenda \${input.book} \${input.format}\` })\n`),
  unlogged('exporting the view log', 'electron/calls/views/views.ts', `    store.views.record({ officer: officer.id, at: now, what: 'export', about: \`views \${input.format}\` })\n`),
  unlogged('reading a paper', BYTES, `  store.views.record({ officer: officer.id, at: now, what: 'print', about: seenPaper(id) })\n`),
  unlogged('reading an attachment', BYTES, `  if (viewer) store.views.record({ officer: viewer.id, at: now, what: 'attachment', about: hash })\n`),
  planted('look-not-logged: setting a backup', 'tests/backup/backup-calls.test.ts', { file: 'electron/calls/backup/backup-calls.ts', to: '', from: `    if (set.ok) store.views.record({ officer: officer.id, at: now, what: 'export', about: \`cadangan ke \${folder}\` })\n` }),
  unlogged('exporting what a check found', 'electron/calls/check/check-calls.ts', `      store.views.record({ officer: officer.id, at: now, what: 'export', about: \`check \${format}\` })\n`),
  planted('look-logged-once-for-ever', 'tests/calls/seen-lately.test.ts', { file: 'electron/calls/dossier/seen-lately.ts', from: 'const AGAIN_AFTER_MS = 10 * 60_000', to: 'const AGAIN_AFTER_MS = 10 * 60_000_000' }),
  planted('look-of-one-officer-counts-for-all', 'tests/calls/seen-lately.test.ts', { file: 'electron/calls/dossier/seen-lately.ts', from: '`${officer} ${dossier}`', to: '`${officer.length} ${dossier}`' }),
  planted('masked-number-written-over-the-whole', 'tests/calls/beside.test.ts > a NIK sent back masked', { file: 'electron/calls/dossier/check-correction.ts', from: 'nik: given.nik === maskNik(before.nik) ? before.nik : given.nik', to: 'nik: given.nik' }, { file: 'electron/calls/dossier/check-correction.ts', from: `import { maskNik } from '#domain/applicant/nik.ts'\n`, to: '' }),
  unmasked('NIK in rows', 'electron/calls/dossier/dossier-row.ts', 'nikMasked: maskNik(dossier.applicant.nik)', 'nikMasked: dossier.applicant.nik'),
  unmasked('NIK on the page', 'electron/calls/dossier/dossier-view.ts', 'nik: maskNik(applicant.nik)', 'nik: applicant.nik'),
  unmasked('phone on the page', 'electron/calls/dossier/dossier-view.ts', 'phone: maskPhone(applicant.phone)', 'phone: applicant.phone'),
  unmasked('NIK in corrections', CHANGE_WORDS, `return maskNik(value)`, 'return value', 'tests/calls/correction-words.test.ts'),
  unmasked('phone in corrections', CHANGE_WORDS, `return maskPhone(value)`, 'return value', 'tests/calls/correction-words.test.ts'),
  unmasked('NIK in lists and exports', 'electron/calls/lists/dossier-words.ts', 'nikMasked: maskNik(dossier.applicant.nik)', 'nikMasked: dossier.applicant.nik', 'tests/calls/lists.test.ts > NIK are masked in every list'),
  unmasked('NIK on papers', 'electron/calls/papers/dossier-part.ts', 'nik: maskNik(applicant.nik)', 'nik: applicant.nik', 'tests/calls/papers.test.ts > sheets that lie open'),
  unmasked('phone on papers', 'electron/calls/papers/dossier-part.ts', 'phone: maskPhone(applicant.phone)', 'phone: applicant.phone', 'tests/calls/papers.test.ts > sheets that lie open'),
]
