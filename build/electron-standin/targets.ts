import { devtools } from './state.ts'
import { WebContents } from './web-contents.ts'

/** Pages come and go: one that is gone is told so; a window that opened in spite of everything is closed, and asked about as `window.open` is. */
export async function watchTargets(): Promise<void> {
  devtools().on('Target.targetCreated', ({ targetInfo }) => {
    const opener = targetInfo.openerId === undefined ? undefined : WebContents.fromDevToolsTargetId(targetInfo.openerId)
    if (targetInfo.type !== 'page' || opener === undefined) return
    void devtools().send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
    if (targetInfo.url !== '') opener.opened(targetInfo.url, '', '')
  })
  devtools().on('Target.targetDestroyed', ({ targetId }) => { WebContents.fromDevToolsTargetId(targetId)?.ended() })
  await devtools().send('Target.setDiscoverTargets', { discover: true })
}
