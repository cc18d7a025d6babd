import type { Watermark } from 'pdfmake/interfaces.js'

/** CONTOH across every page of the sample office's papers: pale enough to read through, too large to miss. */
export const sampleWatermark: Watermark = { text: 'CONTOH', color: '#b00020', opacity: 0.13, bold: true, angle: -40 }
