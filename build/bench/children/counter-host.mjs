// node counter-host.mjs PROGRAM START: the built counter alone in a process, as Electron's utility process runs it. Plain JavaScript, so that nothing is in memory that is not the counter's.
const [program = ''] = process.argv.slice(2)
process.parentPort = {
  postMessage: (message) => process.send?.(message),
  on: (_, listener) => process.on('message', (data) => {
    if (data === 'memory') process.send?.({ rss: process.memoryUsage.rss() })
    else listener({ data })
  }),
}
await import(program)
