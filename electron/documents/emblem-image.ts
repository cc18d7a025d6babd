/** A PNG or JPEG as a data URL for pdfmake; null for none and for anything else, which the letterhead then does without. */
export function emblemImage(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null
  const type = KINDS.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte))?.type
  return type === undefined ? null : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

const KINDS = [
  { type: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
] as const
