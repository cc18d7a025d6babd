import { z } from 'zod'

/** What lies on the stick or server beside the installers. */
export const MANIFEST_FILE = 'pembaruan.json'
/** Bytes of a manifest; a larger one is none. */
export const LARGEST_MANIFEST = 256 * 1024
export const APP_ID = 'id.loket.bukuregister'

/** As electron-builder.yml has them: installer of Windows, AppImage, Debian package. */
export const PACKAGE_KINDS = ['nsis', 'AppImage', 'deb'] as const
export type PackageKind = (typeof PACKAGE_KINDS)[number]

const GB = 1024 ** 3
const format = z.int().positive().max(10_000)

const releaseFile = z.strictObject({
  /** A plain name in the manifest's own folder: no path, nothing a system treats specially. */
  name: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,118}[A-Za-z0-9])?$/),
  kind: z.enum(PACKAGE_KINDS),
  arch: z.string().regex(/^[a-z0-9]{2,16}$/),
  size: z.int().positive().max(2 * GB),
  /** In hex. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
})
export type ReleaseFile = z.infer<typeof releaseFile>

/** One version of Loket, as its publisher signed it. */
export const release = z.strictObject({
  app: z.literal(APP_ID),
  version: z.string().regex(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/),
  released: z.iso.date(),
  /** Versions of log.db: the oldest it can carry over, and the one it makes of it. */
  data: z.strictObject({ from: format, to: format }).refine(({ from, to }) => from <= to),
  /** For officers, in Indonesian. */
  notes: z.string().max(4000).refine((text) => text.isWellFormed()),
  files: z.array(releaseFile).min(1).max(12),
})
export type Release = z.infer<typeof release>

/** The manifest: the release as the text that was signed, so that no second way to write it changes what the signature says. */
export const manifest = z.strictObject({
  format: z.literal(1),
  release: z.string().max(LARGEST_MANIFEST),
  signatures: z.array(z.strictObject({ key: z.string().regex(/^[0-9a-f]{16}$/), signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/) })).min(1).max(8),
})
export type Manifest = z.infer<typeof manifest>
