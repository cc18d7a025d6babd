import type { Brand } from './brand.ts'

export type OfficeId = Brand<string, 'OfficeId'>
export type DeviceId = Brand<string, 'DeviceId'>
export type OfficerId = Brand<string, 'OfficerId'>
export type DossierId = Brand<string, 'DossierId'>
export type ServiceId = Brand<string, 'ServiceId'>
export type PaperId = Brand<string, 'PaperId'>
export type CommandId = Brand<string, 'CommandId'>
/** A number book: the agenda book or register a number is drawn from. */
export type BookId = Brand<string, 'BookId'>
/** SHA-256 of the bytes, 64 lower-case hex digits. */
export type AttachmentHash = Brand<string, 'AttachmentHash'>

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>
/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = Brand<string, 'IsoInstant'>
/** One of Indonesia's three office clocks. */
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

/** Names one event of the log. */
export interface EventRef {
  readonly device: DeviceId
  readonly seq: number
}
