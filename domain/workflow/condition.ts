/** A question put to the dossier's facts (application kind, practice type, area, paid or free …). */
export type Condition =
  | { readonly field: string; readonly is: string | number | boolean }
  | { readonly field: string; readonly above: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** The facts conditions are asked of; a fact that is not there makes every question about it false. */
export type DossierFacts = Readonly<Record<string, string | number | boolean>>
