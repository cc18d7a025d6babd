export const squared = (value) => value * value
