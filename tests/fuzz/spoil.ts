import type { Chance } from '../../electron/sample/chance.ts'
import { HOSTILE_KEYS, hostileValue } from './hostile.ts'

type Container = Record<string, unknown> | unknown[]
interface Place {
  readonly of: Container
  readonly key: string
}

/** A copy of a value with one to three things in it wrong: something hostile in a field's place, a field gone, one too many, one wrapped up. */
export function spoil(value: unknown, chance: Chance): unknown {
  const holder: { root: unknown } = { root: structuredClone(value) }
  const times = chance.between(1, 3)
  for (let done = 0; done < times; done += 1) {
    const places = [{ of: holder, key: 'root' }, ...placesIn(holder.root)]
    const place = places[chance.between(0, places.length - 1)]
    if (place !== undefined) spoilAt(place, chance)
  }
  return holder.root
}

function spoilAt({ of, key }: Place, chance: Chance): void {
  const before: unknown = Reflect.get(of, key)
  const way = chance.between(1, 10)
  if (way <= 6) put(of, key, hostileValue(chance))
  else if (way === 7) Reflect.deleteProperty(of, key)
  else if (way === 8) put(of, key, [before])
  else if (isContainer(before)) put(before, HOSTILE_KEYS[chance.between(0, HOSTILE_KEYS.length - 1)] ?? 'admin', chance.happens(50) ? { admin: true } : hostileValue(chance))
  else put(of, key, { [key]: before })
}

/** As JSON.parse does it: `__proto__` becomes a field of its own. */
const put = (of: Container, key: string, value: unknown): void => {
  if (Array.isArray(of) && key === 'length') return
  Object.defineProperty(of, key, { value, enumerable: true, configurable: true, writable: true })
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null

function placesIn(value: unknown): Place[] {
  if (!isContainer(value)) return []
  return Object.keys(value).slice(0, 40).flatMap((key) => [{ of: value, key }, ...placesIn(Reflect.get(value, key))])
}
