const FEWEST_SIGNS = 12
const FEWEST_WORDS = 4

/** What is wrong with a new pass phrase, as a sentence; "" if nothing. It guards a stick anybody may carry away and guess at for as long as he likes. */
export function passPhraseProblem(passPhrase: string): string {
  const signs = Array.from(passPhrase)
  const words = passPhrase.trim().split(/\s+/u).filter((word) => word.length > 1)
  if (signs.length < FEWEST_SIGNS && (words.length < FEWEST_WORDS || signs.length < 8)) return 'Kata sandi cadangan terlalu pendek. Pakai paling sedikit 4 kata yang tidak berhubungan, atau 12 huruf.'
  const plain = passPhrase.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const easy = new Set(plain).size <= 4 || (words.length > 1 && new Set(words.map((word) => word.toLowerCase())).size < 3) || /^\d+$/u.test(plain)
  return easy ? 'Kata sandi cadangan ini terlalu mudah ditebak. Pakai beberapa kata yang tidak berhubungan.' : ''
}
