import type { Column, Content } from 'pdfmake/interfaces.js'
import type { CommonFacts } from './facts.ts'
import type { PageFormat } from './page-format.ts'

/** Kop surat: the region's emblem, government and office name in the ratio 3:4, the office's name bold, address and contacts, a double rule. `emblem` is a data URL or null. */
export function letterhead(office: CommonFacts['office'], format: PageFormat, emblem: string | null): Content {
  const column = emblem === null ? 0 : format.emblem + GAP
  const width = format.inner - 2 * column
  const size = nameSize(office.name, width, format.emblem)
  const names: Column = {
    width,
    stack: [
      { text: office.government, fontSize: size * 0.75, alignment: 'center' },
      { text: evenLines(office.name, width / (size * CAPITAL)), fontSize: size, bold: true, alignment: 'center', lineHeight: 1.02 },
      { stack: contacts(office), fontSize: Math.max(6.5, size * 0.53), alignment: 'center', margin: [0, 1.5, 0, 0] },
    ],
  }
  const crest: Column = emblem === null ? { width: 0, text: '' } : { width: column, image: emblem, fit: [format.emblem, format.emblem * 1.15] }
  return { stack: [{ columns: [crest, names, { width: column, text: '' }] }, doubleRule(format.inner)], margin: [0, 0, 0, format.base * 0.7] }
}

/** Big where the name is short; a long name takes two lines and then shrinks, so that its second line is never broken in turn for one word. */
function nameSize(name: string, width: number, emblem: number): number {
  const largest = emblem / 3.6
  const size = Math.max(emblem / 5.5, Math.min(largest, (width * 2) / (name.length * CAPITAL * 1.12)))
  const longest = Math.max(...evenLines(name, width / (size * CAPITAL)).split('\n').map((line) => line.trim().length))
  return Math.max(emblem / 8, Math.min(size, width / (longest * BOLD_CAPITAL)))
}

/** A name too long for one line is broken near its middle, never with one word left over. */
function evenLines(name: string, room: number): string {
  const words = name.split(' ')
  if (name.length <= room || words.length < 3) return name
  const cuts = words.map((_, index) => [words.slice(0, index).join(' '), words.slice(index).join(' ')] as const).slice(1)
  const best = cuts.reduce((one, other) => (Math.max(other[0].length, other[1].length) < Math.max(one[0].length, one[1].length) ? other : one))
  return best.join(' \n')
}

/** The address, then how to reach the office; a label is never parted from its value. */
function contacts(office: CommonFacts['office']): Content[] {
  const reach = [office.phone && `Telepon ${office.phone}`, office.email && `Pos-el ${office.email}`, office.site && `Laman ${office.site}`].filter((part) => part !== '')
  return [{ text: office.address }, { text: reach.flatMap((part, index) => [...(index === 0 ? [] : [{ text: ', ' }]), { text: part, noWrap: true }]) }]
}

const doubleRule = (width: number): Content => ({
  canvas: [
    { type: 'line', x1: 0, y1: 4, x2: width, y2: 4, lineWidth: 2 },
    { type: 'line', x1: 0, y1: 6.4, x2: width, y2: 6.4, lineWidth: 0.6 },
  ],
})

const GAP = 8
/** A capital's usual width, as a part of the type size. */
const CAPITAL = 0.7
/** A bold one's with blanks between the words. */
const BOLD_CAPITAL = 0.69
