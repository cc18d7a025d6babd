const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

/** Bytes as an officer reads them: "310 kB", "2,4 MB". */
export const fileSize = (bytes: number): string => (bytes < 1_000_000 ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB` : `${number.format(bytes / 1_000_000)} MB`)

/** A limit as it is told: "25 MB". */
export const megabytes = (bytes: number): string => `${number.format(bytes / 1024 / 1024)} MB`
