/** Names that are looked up on any object by Node, Playwright and promises, and may be missing. */
const ASKED_BY_OTHERS = new Set(['then', 'toJSON', 'constructor', 'nodeType', 'domain'])

/**
 * Makes an object throw when something is read from it that the stand-in does not have: a test must not pass because nothing happened.
 * Only what the object inherits is wrapped, so that its own methods keep their private fields.
 */
export function strict<T extends object>(name: string, value: T): T {
  const inherited: object = Object.getPrototypeOf(value) as object
  const guarded = new Proxy(inherited, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || key.startsWith('_') || ASKED_BY_OTHERS.has(key)) return Reflect.get(target, key, receiver) as unknown
      throw new Error(`stand-in electron: ${name}.${key} is not implemented`)
    },
  })
  Object.setPrototypeOf(value, guarded)
  return value
}
