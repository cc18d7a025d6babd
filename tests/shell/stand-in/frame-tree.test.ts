import { expect, test } from 'vitest'
import { FrameTree } from '../../../build/electron-standin/frame-tree.ts'
import { carryScheme } from '../../../build/electron-standin/wire-url.ts'

carryScheme('loket')
const navigated = (id: string, url: string, parentId?: string) => ({
  ...(parentId === undefined ? {} : { parentId }),
  id,
  url,
  loaderId: '',
  domainAndRegistry: '',
  securityOrigin: '',
  mimeType: 'text/html',
  secureContextType: 'Secure' as const,
  crossOriginIsolatedContextType: 'NotIsolated' as const,
  gatedAPIFeatures: [],
})

test('a frame knows its parent, its top and what is below it, under the app’s own URLs', () => {
  const tree = new FrameTree()
  tree.navigated(navigated('top', 'https://app.loket.standin.invalid/'))
  tree.attached('child', 'top')
  tree.navigated(navigated('child', 'https://elsewhere.invalid/', 'top'))
  const [top, child] = [tree.frame('top'), tree.frame('child')]
  expect(top).toMatchObject({ url: 'loket://app/', parent: null })
  expect(child).toMatchObject({ url: 'https://elsewhere.invalid/', parent: { url: 'loket://app/' }, top: { url: 'loket://app/' } })
  expect(top.framesInSubtree.map(({ url }) => url)).toEqual(['loket://app/', 'https://elsewhere.invalid/'])
  expect([tree.isMain('top'), tree.isMain('child')]).toEqual([true, false])
})

test('a frame that is taken out is gone, and one that moves within its document has a new URL', () => {
  const tree = new FrameTree()
  tree.navigated(navigated('top', 'https://app.loket.standin.invalid/'))
  tree.attached('child', 'top')
  tree.detached('child')
  tree.movedWithinDocument('top', 'https://app.loket.standin.invalid/#/meja')
  expect(tree.has('child')).toBe(false)
  expect(tree.frame('top').framesInSubtree.map(({ url }) => url)).toEqual(['loket://app/#/meja'])
})
