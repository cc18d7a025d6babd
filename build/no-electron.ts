/** Stands for `electron` in unit tests, which must never load it: its index downloads the binary when required. */
throw new Error('a unit test imported electron: only electron/shell, main.ts and preload.ts may, and they are tested in tests/shell')
