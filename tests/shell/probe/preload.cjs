const { contextBridge, ipcRenderer } = require('electron')

const asked = (id) => {
  try {
    require(id)
    return 'there'
  } catch {
    return 'not there'
  }
}

contextBridge.exposeInMainWorld('api', {
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  note: (value) => ipcRenderer.send('note', value),
  onNoted: (listener) => {
    const hear = (_event, value) => listener(value)
    ipcRenderer.on('noted', hear)
    return () => ipcRenderer.off('noted', hear)
  },
  sync: (a, b) => ({ sum: a + b, at: new Date(0) }),
  throws: () => { throw new TypeError('sync boom') },
  calls: (back) => back(7) + 1,
  later: async (back) => (await back(1)) + 10,
  fs: asked('fs'),
  bytes: new Uint8Array([1, 2, 3]),
})
window.onlyInPreload = true
