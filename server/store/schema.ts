/** The server's tables; hashes, keys' signatures, salts and bodies are raw bytes. */
export interface ServerSchema {
  stream: StreamTable
  stream_event: StreamEventTable
  batch_signature: BatchSignatureTable
  device: DeviceTable
  office: OfficeTable
  term: TermTable
  /** Second records of a term. */
  other_term: TermTable
  term_place: TermPlaceTable
  scan_holder: ScanHolderTable
  letterbox: LetterboxTable
  verifier: VerifierTable
  verifier_key: VerifierKeyTable
}

/** One row an office: where its stream stands here, and in which term. */
export interface StreamTable {
  office: string
  term: number
  g: number
  hash: Uint8Array
}

export interface StreamEventTable {
  office: string
  g: number
  term: number
  stream_hash: Uint8Array
  device: string
  seq: number
  type: string
  type_version: number
  aggregate: string
  base_device: string | null
  base_seq: number | null
  seen: number
  actor: string | null
  role: string | null
  wall_time: string
  clock_offset: number | null
  command_id: string
  body_hash: Uint8Array
  prev_hash: Uint8Array
  hash: Uint8Array
  /** Both null where a disposal act removed them. */
  salt: Uint8Array | null
  body: Uint8Array | null
}

/** Of each act's last event. */
export interface BatchSignatureTable {
  office: string
  device: string
  seq: number
  signature: Uint8Array
}

export interface DeviceTable {
  office: string
  device: string
  public_key: string
  name: string
  enrolled: string
  revoked: string | null
  /** Short, one PC's alone. */
  code: string
}

export interface OfficeTable {
  office: string
  office_key: string
}

export interface TermTable {
  office: string
  n: number
  server_key: string
  start_g: number
  start_hash: Uint8Array
  signature: Uint8Array
}

/** Where the server of a term is; a hash in hex. */
export interface TermPlaceTable {
  office: string
  n: number
  server_key: string
  host: string
  port: number
  fingerprint: string
  signature: Uint8Array
}

export interface LetterboxTable {
  office: string
  device: string
  public_key: string
  signature: Uint8Array
}

/** The latest of each officer's. */
export interface VerifierTable {
  office: string
  officer: string
  n: number
  device: string
  /** Base64. */
  sealed: string
  signature: Uint8Array
}

/** The key of an officer's latest verifier, locked for a device: base64. */
export interface VerifierKeyTable {
  office: string
  officer: string
  device: string
  locked: string
}

export interface ScanHolderTable {
  office: string
  hash: Uint8Array
  device: string
}
