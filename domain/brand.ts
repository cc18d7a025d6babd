declare const brand: unique symbol

/** A primitive that cannot be mixed up with another of the same shape. Made by the parsers at the borders, nowhere else. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
