import type { HandedOver } from '#domain/dossier/events.ts'

const IDENTITIES: Readonly<Record<HandedOver['identity'], string>> = { ktp: 'KTP', sim: 'SIM', passport: 'Paspor', other: 'Identitas lain', download: 'Diunduh sendiri oleh pemohon' }

/** What the recipient showed: "KTP …1234". */
export const identityWords = ({ identity, identityTail }: Pick<HandedOver, 'identity' | 'identityTail'>): string => `${IDENTITIES[identity]}${identityTail ? ` …${identityTail}` : ''}`
