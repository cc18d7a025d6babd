import type { CanvasElement } from 'pdfmake/interfaces.js'
import type { CheckState } from '#domain/requirement/requirement.ts'

/** A tick, cross, dash or empty box, drawn: no font of ours has them. `size` in points. */
export function drawnMark(state: CheckState, size: number): CanvasElement[] {
  const box: CanvasElement = { type: 'rect', x: 0, y: 0, w: size, h: size, lineWidth: 0.6, lineColor: '#444444' }
  return [box, ...strokes(state).map((points): CanvasElement => ({ type: 'polyline', lineWidth: size / 6, lineColor: '#000000', points: points.map(([x, y]) => ({ x: x * size, y: y * size })) }))]
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
