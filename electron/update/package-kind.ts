import type { PackageKind } from './release.ts'

/** How this Loket was installed; null where it runs from a checkout, or from a package that has no installer of ours. */
export function packageKind({ packaged, platform, env }: { readonly packaged: boolean; readonly platform: NodeJS.Platform; readonly env: Readonly<Record<string, string | undefined>> }): PackageKind | null {
  if (!packaged) return null
  if (platform === 'win32') return 'nsis'
  if (platform !== 'linux') return null
  return env['APPIMAGE'] === undefined || env['APPIMAGE'] === '' ? 'deb' : 'AppImage'
}
