import type { CanvasElement, ContentSvg } from 'pdfmake/interfaces.js'
import type { CheckState } from '#domain/requirement/requirement.ts'

/** A tick, cross, dash or empty box, drawn: no font of ours has them. `size` in points. Words beside it say the same. */
export function drawnMark(state: CheckState, size: number): CanvasElement[] {
  const box: CanvasElement = { type: 'rect', x: 0, y: 0, w: size, h: size, lineWidth: 0.6, lineColor: '#444444' }
  return [box, ...strokes(state).map((points): CanvasElement => ({ type: 'polyline', lineWidth: size / 6, lineColor: '#000000', points: points.map(([x, y]) => ({ x: x * size, y: y * size })) }))]
}

/** The same mark where no words stand beside it: `alt` is what a reader says. */
export function spokenMark(state: CheckState, size: number, alt: string, boxed: boolean): ContentSvg & { readonly alt: string } {
  const box = boxed ? '<rect x="3" y="3" width="94" height="94" fill="none" stroke="#444444" stroke-width="6"/>' : ''
  const lines = strokes(state).map((points) => `<polyline points="${points.map(([x, y]) => `${x * 100},${y * 100}`).join(' ')}" fill="none" stroke="#000000" stroke-width="16"/>`)
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${size}" height="${size}">${box}${lines.join('')}</svg>`, width: size, height: size, alt }
}

type Stroke = readonly (readonly [number, number])[]

function strokes(state: CheckState): readonly Stroke[] {
  switch (state) {
    case 'fits':
      return [[[0.18, 0.52], [0.42, 0.78], [0.84, 0.2]]]
    case 'unfit':
      return [[[0.5, 0.15], [0.5, 0.6]], [[0.5, 0.72], [0.5, 0.86]]]
    case 'absent':
      return [[[0.2, 0.2], [0.8, 0.8]], [[0.8, 0.2], [0.2, 0.8]]]
    case 'not-applicable':
      return [[[0.2, 0.5], [0.8, 0.5]]]
    case 'unchecked':
      return []
  }
}
