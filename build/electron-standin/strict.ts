/** Names that are looked up on any object by Node, Playwright and promises, and may be missing. */
const ASKED_BY_OTHERS = new Set(['then', 'toJSON', 'constructor', 'nodeType', 'domain'])

/** An object that throws when something is read from it that the stand-in does not have: a test must not pass because nothing happened. */
export function strict<T extends object>(name: string, value: T): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || key.startsWith('_') || ASKED_BY_OTHERS.has(key)) return Reflect.get(target, key, receiver) as unknown
      throw new Error(`stand-in electron: ${name}.${key} is not implemented`)
    },
  })
}
