import { Button } from '@mantine/core'
import checklist from '../../checklist/checklist.module.css'
import { markAllFit } from './finding-marks.ts'
import { numberedFindings } from '#domain/dossier/numbered-findings.ts'
import { FindingRow } from './finding-row.tsx'
import { type FindingLine, writtenName } from './letter-form.ts'
import { useFindingKeys } from './use-finding-keys.ts'

interface FindingsFieldProps {
  readonly findings: readonly FindingLine[]
  readonly onChange: (findings: readonly FindingLine[]) => void
}

/** The examination line by line, by keys alone. */
export function FindingsField({ findings, onChange }: FindingsFieldProps) {
  const places = numberedFindings(findings.map(({ name, part }) => ({ name: writtenName(name, part) })))
  const { list, onKeyDown } = useFindingKeys(findings, onChange)
  return (
    <div ref={list} className={checklist.list} onKeyDown={onKeyDown}>
      <div className={checklist.tools}>
        <p>
          <kbd>1</kbd> sesuai, <kbd>2</kbd> tidak sesuai, <kbd>3</kbd> tidak berlaku, <kbd>↑</kbd> <kbd>↓</kbd> pindah baris, <kbd>A</kbd> sisanya sesuai, <kbd>Alt+T</kbd> tambah baris, <kbd>Alt+B</kbd> tambah butir di bawahnya
        </p>
        <Button variant="default" size="compact-md" tabIndex={-1} onClick={() => onChange(markAllFit(findings))}>
          Sisanya sesuai
        </Button>
      </div>
      <div className={checklist.rows}>
        {findings.map((line, row) => (
          // Lines are controlled and keep their order: their place names them.
          <FindingRow key={`baris ${row}`} row={row} no={places[row]?.no ?? ''} line={line} onChange={(changed) => onChange(findings.with(row, changed))} />
        ))}
      </div>
    </div>
  )
}
