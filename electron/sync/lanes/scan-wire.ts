import type { AttachmentHash } from '#domain/ids.ts'
import type { PieceAnswer, ScansAnswer, ScansRequest } from '#protocol/sync/attachments.ts'

/** A piece of a scan: its bytes from `from` on, of `size` in all. */
export interface OutgoingPiece {
  readonly hash: AttachmentHash
  readonly from: number
  readonly size: number
  readonly bytes: Uint8Array
}

/** The line scans travel on. Throws as `Wire` does. */
export interface ScanWire {
  scans(request: ScansRequest, abort: AbortSignal): Promise<ScansAnswer>
  bring(piece: OutgoingPiece, abort: AbortSignal): Promise<PieceAnswer>
  /** Each bit as it comes, in order: what came before the line broke counts. */
  take(span: { readonly hash: AttachmentHash; readonly from: number; readonly most: number }, each: (bytes: Uint8Array) => void, abort: AbortSignal): Promise<void>
  /** What came from there is not the scan: the server looks at its own. */
  doubt(hash: AttachmentHash, abort: AbortSignal): Promise<{ readonly whole: boolean }>
}
