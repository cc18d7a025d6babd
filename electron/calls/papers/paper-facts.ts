import { assertNever } from '#domain/assert-never.ts'
import { must } from '#domain/must.ts'
import type { DispatchSlipFacts, PaperFacts, ReceiptFacts, ReturnSlipFacts } from '#documents/facts.ts'
import { returnedBetween } from '../clock/received-truly.ts'
import type { Reading } from '../dossier/reading.ts'
import { controlSheet, dispositionSheet } from './desk-sheets.ts'
import { dossierPart, type PaperRequest } from './dossier-part.ts'
import { identityWords } from './identity-words.ts'
import { letterFacts } from './letter-facts.ts'
import { permitFacts } from './permit-facts.ts'

/** Everything the paper will show, gathered once; what is kept with it and drawn from for ever after. */
export function paperFacts(request: PaperRequest, reading: Reading): PaperFacts {
  switch (request.kind) {
    case 'receipt':
      return receipt(request, reading)
    case 'return-slip':
      return returnSlip(request, reading)
    case 'blank':
    case 'permit':
      return permitFacts(request.kind, dossierPart(request, reading, reading.office.policy.letterSize), request.dossier, reading)
    case 'disposition-sheet':
      return dispositionSheet(request, reading)
    case 'control-sheet':
      return controlSheet(request, reading)
    case 'request-letter':
    case 'assignment-letter':
    case 'minutes':
    case 'recommendation':
    case 'technical-consideration':
    case 'examination-checklist':
    case 'refusal-draft':
    case 'refusal-letter':
      return letterFacts(request.kind, dossierPart(request, reading, reading.office.policy.letterSize), request.dossier, reading)
    case 'dispatch-slip':
      return dispatchSlip(request, reading)
    case 'register-page':
    case 'agenda-page':
    case 'dispatch-page':
      throw new Error(`a ${request.kind} is of many dossiers`)
    default:
      return assertNever(request.kind)
  }
}

function receipt(request: PaperRequest, reading: Reading): ReceiptFacts {
  const { dossier } = request
  const declared = reading.procedureOf(dossier).declaredTime
  return {
    ...dossierPart(request, reading, reading.office.policy.receiptSize),
    kind: 'receipt',
    checklist: dossier.checklist,
    promise: dossier.promise,
    standardTime: declared?.kind === 'span' ? `${declared.amount} ${UNITS[declared.unit]}` : '',
    copies: dossier.copies,
    stopmapColour: dossier.stopmapColour,
  }
}

const UNITS = { minute: 'menit', hour: 'jam', day: 'hari', workingDay: 'hari kerja' } as const

function returnSlip(request: PaperRequest, reading: Reading): ReturnSlipFacts {
  const { reason, missing, at } = must(request.dossier.lastReturn, 'a return')
  const between = returnedBetween(request.dossier.id, at, reading)
  return { ...dossierPart(request, reading, reading.office.policy.receiptSize), kind: 'return-slip', reason, missing, returnedAt: at, ...(between ? { returnedBetween: between } : {}) }
}

function dispatchSlip(request: PaperRequest, reading: Reading): DispatchSlipFacts {
  const { dossier } = request
  const handOver = must(dossier.handOver, 'a hand-over')
  const document = dossier.documents[handOver.document]
  const name = reading.procedureOf(dossier).documents.find((one) => one.id === handOver.document)?.name ?? ''
  return {
    ...dossierPart(request, reading, reading.office.policy.receiptSize),
    kind: 'dispatch-slip',
    letterNumber: document?.number?.text ?? '',
    letterDate: document?.number?.date ?? null,
    contents: name,
    recipient: handOver.recipient,
    identity: identityWords(handOver),
    relation: handOver.relation,
    powerOfAttorney: handOver.powerOfAttorney,
    receiptWithdrawn: handOver.receiptWithdrawn,
    handedOverAt: handOver.at,
  }
}
