const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' })
worker.addEventListener('message', ({ data }) => { window.worked = data })
worker.postMessage(4)
