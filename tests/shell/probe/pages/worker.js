import { squared } from './lib.js'

async function answer(value) {
  const response = await fetch('/echo', { method: 'POST', body: 'from a worker' })
  postMessage([squared(value), await response.text()])
}

addEventListener('message', ({ data }) => { void answer(data) })
