import type { DossierId } from '#domain/ids.ts'
import { createHash } from 'node:crypto'

/** What a paper's QR holds: `LKT1:<dossier id>:<check>`; the check keeps a half-read code from opening another dossier. */
export const paperCode = (dossier: DossierId): string => `LKT1:${dossier}:${createHash('sha256').update(dossier).digest('hex').slice(0, 4)}`
