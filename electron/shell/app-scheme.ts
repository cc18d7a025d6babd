import { protocol } from 'electron'
import { APP_SCHEME } from './app-origin.ts'

/** Before the app is ready, and only once: the scheme behaves like https, with relative URLs, fetch and a secure context. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}
