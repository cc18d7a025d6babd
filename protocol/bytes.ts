/** The name of an uploaded file, percent-encoded with `encodeURIComponent`: header values are ASCII. Sent with `POST /attachments`. */
export const FILE_NAME_HEADER = 'x-file-name'

/** A scan larger than this is refused before it is read: bytes. */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024

/** A call's request larger than this is refused: bytes of JSON. Files never travel in calls. */
export const MAX_CALL_BYTES = 1024 * 1024
