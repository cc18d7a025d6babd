import { isAppUrl } from './app-origin.ts'

/** The part of Electron's `WebFrameMain` that says who speaks. */
export interface SenderFrame {
  readonly url: string
  readonly parent: SenderFrame | null
}

/** Only the top frame of our own pages may ask; null is a frame that is gone already. */
export const isTrustedSender = (frame: SenderFrame | null): boolean => frame !== null && frame.parent === null && isAppUrl(frame.url)
