/** An address as it is registered: street, then village to province. A region the address ends with already is not said twice. */
export function wholeAddress(address: string, region: string): string {
  const [street, end] = [address.trim(), region.trim()]
  if (end === '' || street.toLowerCase().endsWith(end.toLowerCase())) return street
  return street === '' ? end : `${street.replace(/,$/, '')}, ${end}`
}
