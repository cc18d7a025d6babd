import { contentSecurityPolicy } from './content-security-policy.ts'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
}

/** Sent with the screens and what belongs to them. */
export const screenHeaders: Readonly<Record<string, string>> = { ...everywhere, 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-cache' }

/** Sent with papers, attachments and exports: personal data, kept in no cache; a file somebody brought runs nothing, even if opened as a page. */
export const bytesHeaders: Readonly<Record<string, string>> = { ...everywhere, 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store' }

/** How a browser names the file when it saves it; `inline` shows it where it can be shown. Any file name is safe: RFC 8187. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return fileName === '' ? kind : `${kind}; filename*=UTF-8''${encoded}`
}
