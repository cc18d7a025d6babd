import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CallOutput } from '#protocol/calls.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { ReadName } from '../../renderer/host/topics.ts'
import { ReaderContext } from '../../renderer/host/reader.ts'
import { SignedInContext } from '../../renderer/session/signed-in.ts'

interface Around {
  /** What the counter has answered to readings that ask for nothing in particular. */
  readonly readings?: { readonly [Name in ReadName]?: CallOutput<Name> }
  readonly roles?: readonly RoleId[]
}

/** A component as it stands on the screen at first, as HTML; effects do not run. */
export function shown(component: ReactNode, { readings = {}, roles = [] }: Around = {}): string {
  const client = new QueryClient()
  for (const [name, value] of Object.entries(readings)) client.setQueryData([name, {}, 'budi'], { ok: true, value })
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <ReaderContext value="budi">
          <SignedInContext value={{ id: 'budi', name: 'Budi Santoso', desk: 'Loket 1', roles: [...roles] } as never}>{component}</SignedInContext>
        </ReaderContext>
      </QueryClientProvider>
    </MantineProvider>,
  )
}

/** The same as who reads it has it: without the marks. */
export const shownText = (component: ReactNode, around: Around = {}): string => shown(component, around).replaceAll(/<style[^>]*>.*?<\/style>/gs, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()
