/** A field before a choice that cannot be taken back: a press alone is soon made. `word` is one of ours. */
export const typedFirst = (word: string): string => `<label>Ketik ${word} dulu:<input id="typed" autocomplete="off" spellcheck="false" maxlength="40"></label> `

/** What both hosts' scripts begin with: whether the press is confirmed; if not, the page says what is wanted. */
export const CONFIRMED_SCRIPT = `const typed = document.querySelector('#typed')
const status = document.querySelector('[role=status]')
const isConfirmed = ({ dataset: { confirm } }) => {
  if (!confirm || typed.value.trim().toUpperCase() === confirm) return true
  status.textContent = 'Belum dikerjakan. Ketik ' + confirm + ' di kotak itu, lalu tekan lagi.'
  typed.focus()
  return false
}
typed?.addEventListener('keydown', (event) => { if (event.key === 'Enter') document.querySelector('[data-confirm]').click() })
`
