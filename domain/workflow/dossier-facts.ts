import type { Applicant } from '../applicant/applicant.ts'
import type { PermitData } from '../dossier/permit-data.ts'
import type { ApplicationKind } from '../requirement/requirement.ts'
import type { DossierFacts } from './condition.ts'

/** What conditions may ask of a dossier: `applicationKind`, `applicantKind` and every field of the permit data by its name. */
export const dossierFacts = (dossier: { readonly applicationKind: ApplicationKind; readonly applicant: Pick<Applicant, 'kind'>; readonly permitData: PermitData }): DossierFacts => ({
  ...dossier.permitData,
  applicationKind: dossier.applicationKind,
  applicantKind: dossier.applicant.kind,
})
