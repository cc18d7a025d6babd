/** Heading of this screen's keys in the list of keys. */
export const GROUP = 'Berkas'
