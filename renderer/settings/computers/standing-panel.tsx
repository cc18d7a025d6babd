import { useOfficeClock } from '../../session/office-clock.ts'
import { fetchingWords, foldingWords, standingWords, type Standing } from '../../sync/sync-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { JoinForm } from './join-form.tsx'

/** How this PC stands with the office's server; out of touch it may join once more. */
export function StandingPanel({ standing }: { readonly standing: Standing }) {
  const clock = useOfficeClock()
  const { state, problem, own, fetching, foldingAgain, serves } = standing
  return (
    <>
      <Section title={own === null ? 'Komputer ini' : `Komputer ini: ${own.name}, kode ${own.code}`} lead={serves ? 'Server kantor berjalan di komputer ini: biarkan menyala selama jam kerja.' : undefined}>
        <Notice tone={problem === '' ? TONES[state] : 'wait'}>
          {problem === '' ? null : <p style={{ margin: 0 }}>{problem}</p>}
          {standingWords(standing, clock).map((words) => (
            <p key={words} style={{ margin: 0 }}>
              {words}
            </p>
          ))}
          {foldingAgain === null ? null : <p style={{ margin: 0 }}>Urutan catatan di server kantor berubah, misalnya karena server dipulihkan dari salinan lama. Sedang {foldingWords(foldingAgain)}. Sebagian yang tampil mungkin belum yang terbaru; pekerjaan di komputer ini aman dan bisa dilanjutkan.</p>}
          {fetching === null ? null : <p style={{ margin: 0 }}>Sedang {fetchingWords(fetching)}.</p>}
        </Notice>
      </Section>
      {state === 'in-touch' ? null : <JoinForm again />}
    </>
  )
}

const TONES = { alone: 'plain', 'in-touch': 'ok', offline: 'info', stopped: 'wait' } as const satisfies Record<Standing['state'], string>
