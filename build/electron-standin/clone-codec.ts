/** A value of a structured clone written as JSON: plain where JSON can say it, else an array that begins with a tag. */
export type Encoded = null | boolean | string | number | readonly unknown[]

/** How a codec carries what a structured clone does not: only the bridge between a page's worlds has these. */
export interface CodecHooks {
  readonly fromFunction: (value: Callable) => number
  readonly toFunction: (id: number) => Callable
  readonly fromPromise: (value: PromiseLike<unknown>) => number
  readonly toPromise: (id: number) => Promise<unknown>
}

export type Callable = (...values: unknown[]) => unknown

export interface Codec {
  /** Throws what Electron throws if the value cannot be cloned. */
  encode(value: unknown): Encoded
  decode(encoded: unknown): unknown
}

/**
 * Structured clones as JSON, with cycles and what JSON lacks. One function and nothing outside it: its source text is also run inside pages.
 */
export function makeCodec(hooks?: CodecHooks): Codec {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  }
  const fromBase64 = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const unclonable = (): never => { throw new TypeError('An object could not be cloned.') }
  const isPromise = (value: object): value is PromiseLike<unknown> => 'then' in value && typeof value.then === 'function'
  const views: Readonly<Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>> = {
    DataView, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array,
  }
  const errors: Readonly<Record<string, ErrorConstructor>> = { TypeError, RangeError, SyntaxError, ReferenceError, URIError, EvalError }

  function encode(root: unknown): Encoded {
    const seen = new Map<object, number>()
    const primitive = (value: unknown): Encoded => {
      switch (typeof value) {
        case 'boolean': case 'string': return value
        case 'number': return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)]
        case 'undefined': return ['undefined']
        case 'bigint': return ['bigint', String(value)]
        case 'function': return hooks === undefined ? unclonable() : ['function', hooks.fromFunction(value as Callable)]
        default: return unclonable()
      }
    }
    const object = (value: object, id: number): readonly unknown[] => {
      if (value instanceof Date) return ['date', id, value.getTime()]
      if (value instanceof RegExp) return ['regexp', id, value.source, value.flags]
      if (value instanceof Map) return ['map', id, [...value].map(([key, held]) => [walk(key), walk(held)])]
      if (value instanceof Set) return ['set', id, [...value].map(walk)]
      if (value instanceof Error) return ['error', id, value.name, value.message, value.stack ?? '']
      if (value instanceof ArrayBuffer) return ['buffer', id, toBase64(new Uint8Array(value))]
      if (ArrayBuffer.isView(value)) return ['view', id, Object.prototype.toString.call(value).slice(8, -1), toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
      if (Array.isArray(value)) return ['array', id, Array.from(value, walk)]
      if (!/^\[object (?:Object|Boolean|Number|String)\]$/.test(Object.prototype.toString.call(value))) return unclonable()
      return ['object', id, Object.entries(value).map(([key, held]) => [key, walk(held)])]
    }
    const walk = (value: unknown): Encoded => {
      if (value === null) return null
      if (typeof value !== 'object') return primitive(value)
      const known = seen.get(value)
      if (known !== undefined) return ['again', known]
      if (isPromise(value)) return hooks === undefined ? unclonable() : ['promise', hooks.fromPromise(value)]
      const id = seen.size
      seen.set(value, id)
      return object(value, id)
    }
    return walk(root)
  }

  function decode(root: unknown): unknown {
    const made = new Map<unknown, unknown>()
    const keep = <Value>(id: unknown, value: Value): Value => { made.set(id, value); return value }
    const pairs = (value: unknown): readonly (readonly [unknown, unknown])[] => value as readonly (readonly [unknown, unknown])[]
    const special = (tag: unknown, id: unknown, first: unknown, second: unknown, third: unknown): unknown => {
      switch (tag) {
        case 'undefined': return undefined
        case 'number': return Number(id)
        case 'bigint': return BigInt(String(id))
        case 'function': return hooks?.toFunction(Number(id))
        case 'promise': return hooks?.toPromise(Number(id))
        case 'again': return made.get(id)
        case 'date': return keep(id, new Date(Number(first)))
        case 'regexp': return keep(id, new RegExp(String(first), String(second)))
        case 'buffer': return keep(id, fromBase64(String(first)).buffer)
        case 'view': return keep(id, new (views[String(first)] ?? Uint8Array)(fromBase64(String(second)).buffer))
        case 'error': return keep(id, Object.assign(new (errors[String(first)] ?? Error)(String(second)), { name: String(first), stack: String(third) }))
        default: return collection(tag, id, pairs(first))
      }
    }
    const collection = (tag: unknown, id: unknown, held: readonly unknown[]): unknown => {
      if (tag === 'map') {
        const map = keep(id, new Map<unknown, unknown>())
        for (const [key, value] of pairs(held)) map.set(walk(key), walk(value))
        return map
      }
      if (tag === 'set') {
        const set = keep(id, new Set<unknown>())
        for (const value of held) set.add(walk(value))
        return set
      }
      if (tag === 'array') {
        const array = keep<unknown[]>(id, [])
        for (const value of held) array.push(walk(value))
        return array
      }
      const object = keep<Record<string, unknown>>(id, {})
      for (const [key, value] of pairs(held)) object[String(key)] = walk(value)
      return object
    }
    const walk = (value: unknown): unknown => (Array.isArray(value) ? special(value[0], value[1], value[2], value[3], value[4]) : value)
    return walk(root)
  }

  return { encode, decode }
}
