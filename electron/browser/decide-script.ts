import { CONFIRMED_SCRIPT } from '../host/typed-first.ts'

/** The one script of the page that is shown instead of the app: whoever came by the link enters, and says what was chosen. A file of its own, since the page may run nothing that stands in it. */
export const DECIDE_SCRIPT = {
  address: '/keputusan.js',
  source: `const key = /^#kunci=([A-Za-z0-9_-]+)$/.exec(location.hash)?.[1]
const post = (address, body) => fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const entered = key ? post('/session', { key }) : Promise.resolve()
const buttons = [...document.querySelectorAll('button')]
${CONFIRMED_SCRIPT}for (const button of buttons) button.addEventListener('click', async () => {
  if (!isConfirmed(button)) return
  for (const one of buttons) one.disabled = true
  status.textContent = 'Sedang dikerjakan. Jangan matikan komputer.'
  await entered.catch(() => {})
  const answer = await post('/decide', { decision: button.value, ...(button.dataset.confirm ? { typed: typed.value } : {}) }).catch(() => null)
  if (answer?.ok) return location.replace('/')
  for (const one of buttons) one.disabled = false
  status.textContent = 'Belum berhasil. Jalankan Loket sekali lagi dan buka tautan baru yang ditampilkannya.'
})
`,
} as const
