/** JSON that this store wrote itself from a value of that type. */
export const parseStored = <Value>(json: string): Value => JSON.parse(json) as Value
