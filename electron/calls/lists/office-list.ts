import type { CallOutput, ParsedInput } from '#protocol/calls.ts'

/** Which list, and which part of it. */
export type OfficeListPart = Omit<ParsedInput<'lists.open'>, 'after' | 'limit'>
export type OfficeListName = OfficeListPart['list']

/** A page of a list, as the screen gets it. */
export type OfficeListPage = CallOutput<'lists.open'>
export type OfficeListRow = OfficeListPage['rows'][number]
export type RowOf<Name extends OfficeListName> = Extract<OfficeListRow, { readonly list: Name }>
