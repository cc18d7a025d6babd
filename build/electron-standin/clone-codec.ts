/** A value of a structured clone written as JSON: plain where JSON can say it, else an array that begins with a tag. */
export type Encoded = null | boolean | string | number | readonly unknown[]

export type Callable = (...values: unknown[]) => unknown

/** How a codec carries what a structured clone does not: only the bridge between a page's worlds has these. */
export interface CodecHooks {
  readonly fromFunction: (value: Callable) => number
  readonly toFunction: (id: number) => Callable
  readonly fromPromise: (value: PromiseLike<unknown>) => number
  readonly toPromise: (id: number) => Promise<unknown>
}

type View = new (buffer: ArrayBuffer) => ArrayBufferView

/** Structured clones as JSON, with cycles and what JSON lacks. A class and nothing outside it: its source text is also run inside pages. */
export class CloneCodec {
  readonly #hooks: CodecHooks | null
  readonly #views: Readonly<Record<string, View>> = {
    DataView, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array,
  }
  readonly #errors: Readonly<Record<string, ErrorConstructor>> = { TypeError, RangeError, SyntaxError, ReferenceError, URIError, EvalError }

  constructor(hooks: CodecHooks | null = null) {
    this.#hooks = hooks
  }

  /** Throws what Electron throws if the value cannot be cloned. */
  encode(value: unknown): Encoded {
    return this.#encode(value, new Map())
  }

  decode(encoded: unknown): unknown {
    return this.#decode(encoded, new Map())
  }

  #encode(value: unknown, seen: Map<object, number>): Encoded {
    if (value === null) return null
    if (typeof value !== 'object') return this.#encodePrimitive(value)
    const known = seen.get(value)
    if (known !== undefined) return ['again', known]
    if (this.#isPromise(value)) return this.#hooks === null ? this.#refuse() : ['promise', this.#hooks.fromPromise(value)]
    const id = seen.size
    seen.set(value, id)
    return this.#encodeObject(value, id, (held) => this.#encode(held, seen))
  }

  #encodePrimitive(value: unknown): Encoded {
    switch (typeof value) {
      case 'boolean': case 'string': return value
      case 'number': return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)]
      case 'undefined': return ['undefined']
      case 'bigint': return ['bigint', String(value)]
      case 'function': return this.#hooks === null ? this.#refuse() : ['function', this.#hooks.fromFunction(value as Callable)]
      default: return this.#refuse()
    }
  }

  #encodeObject(value: object, id: number, walk: (held: unknown) => Encoded): Encoded {
    const kind = Object.prototype.toString.call(value).slice(8, -1)
    if (value instanceof Date) return ['date', id, value.getTime()]
    if (value instanceof RegExp) return ['regexp', id, value.source, value.flags]
    if (value instanceof Map) return ['map', id, [...value].map(([key, held]) => [walk(key), walk(held)])]
    if (value instanceof Set) return ['set', id, [...value].map(walk)]
    if (value instanceof Error) return ['error', id, value.name, value.message, value.stack ?? '']
    if (value instanceof ArrayBuffer) return ['buffer', id, this.#toBase64(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) return ['view', id, kind, this.#toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
    if (Array.isArray(value)) return ['array', id, Array.from(value, walk)]
    if (kind !== 'Object') return this.#refuse()
    return ['object', id, Object.entries(value).map(([key, held]) => [key, walk(held)])]
  }

  #decode(value: unknown, made: Map<unknown, unknown>): unknown {
    if (!Array.isArray(value)) return value
    const [tag, id, first, second, third]: readonly unknown[] = value
    switch (tag) {
      case 'undefined': return undefined
      case 'number': return Number(id)
      case 'bigint': return BigInt(String(id))
      case 'function': return this.#hooks?.toFunction(Number(id))
      case 'promise': return this.#hooks?.toPromise(Number(id))
      case 'again': return made.get(id)
      case 'map': case 'set': case 'array': case 'object': return this.#decodeCollection(tag, id, first as readonly unknown[], made)
      default: return this.#keep(made, id, this.#decodeThing(tag, first, second, third))
    }
  }

  #decodeThing(tag: unknown, first: unknown, second: unknown, third: unknown): unknown {
    switch (tag) {
      case 'date': return new Date(Number(first))
      case 'regexp': return new RegExp(String(first), String(second))
      case 'buffer': return this.#fromBase64(String(first)).buffer
      case 'view': return new (this.#views[String(first)] ?? Uint8Array)(this.#fromBase64(String(second)).buffer)
      case 'error': return Object.assign(new (this.#errors[String(first)] ?? Error)(String(second)), { name: String(first), stack: String(third) })
      default: throw new Error(`stand-in electron: no clone is tagged ${String(tag)}`)
    }
  }

  #decodeCollection(tag: 'map' | 'set' | 'array' | 'object', id: unknown, held: readonly unknown[], made: Map<unknown, unknown>): unknown {
    const walk = (value: unknown): unknown => this.#decode(value, made)
    const pairs = held as readonly (readonly [unknown, unknown])[]
    switch (tag) {
      case 'map': {
        const map = this.#keep(made, id, new Map<unknown, unknown>())
        for (const [key, value] of pairs) map.set(walk(key), walk(value))
        return map
      }
      case 'set': {
        const set = this.#keep(made, id, new Set<unknown>())
        for (const value of held) set.add(walk(value))
        return set
      }
      case 'array': {
        const array = this.#keep<unknown[]>(made, id, [])
        for (const value of held) array.push(walk(value))
        return array
      }
      case 'object': {
        const object = this.#keep<Record<string, unknown>>(made, id, {})
        for (const [key, value] of pairs) object[String(key)] = walk(value)
        return object
      }
    }
  }

  /** Before what it holds is decoded, so that a circle finds it. */
  #keep<Value>(made: Map<unknown, unknown>, id: unknown, value: Value): Value {
    made.set(id, value)
    return value
  }

  #isPromise(value: object): value is PromiseLike<unknown> {
    return 'then' in value && typeof value.then === 'function'
  }

  #refuse(): never {
    throw new TypeError('An object could not be cloned.')
  }

  #toBase64(bytes: Uint8Array): string {
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  }

  #fromBase64(base64: string): Uint8Array<ArrayBuffer> {
    const text = atob(base64)
    const bytes = new Uint8Array(text.length)
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
    return bytes
  }
}
