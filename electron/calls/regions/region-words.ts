/** What stands before a name in an address and says only which level it is; "kota" and "kabupaten" belong to the name. */
const LEVEL_WORDS = new Set(['kel', 'kelurahan', 'desa', 'kec', 'kecamatan', 'distrik', 'prov', 'provinsi'])
const MOST_WORDS = 6

/** Small letters and spaces, character for character: what stands at a place here stands at the same place there. */
export const folded = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9\n.]/g, ' ').replaceAll(/(?<![.\n])\./g, ' ')

/** The words looked for, each once; at most six. */
export function soughtWords(text: string): readonly string[] {
  const words = [...new Set(folded(` ${text.replaceAll(/[\n.]/g, ' ')}`).split(' '))].filter((word) => word !== '')
  const telling = words.filter((word) => !LEVEL_WORDS.has(word))
  return (telling.length === 0 ? words : telling).slice(0, MOST_WORDS)
}
