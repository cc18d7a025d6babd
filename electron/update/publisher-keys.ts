/**
 * Whose releases this Loket believes: Ed25519 public keys, 32 bytes in base64, the one in use first, the one that comes after it second.
 * `npm run release -- --new-key FILE` prints the line. Empty: no release is believed. Kept in no file or setting, so that only a release changes it.
 */
export const PUBLISHER_KEYS: readonly string[] = []
