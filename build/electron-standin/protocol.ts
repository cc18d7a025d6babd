import { app } from './app.ts'
import { carryScheme, isCarried } from './wire-url.ts'
import { strict } from './strict.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

class Protocol {
  readonly handlers = new Map<string, ProtocolHandler>()

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    carryScheme(scheme)
    this.handlers.set(scheme, handler)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (schemes.some(({ scheme }) => isCarried(scheme))) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
    for (const { scheme } of schemes) carryScheme(scheme)
  }
}

export type { Protocol }
export const newProtocol = (): Protocol => strict('protocol', new Protocol())
