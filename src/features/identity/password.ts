/** Shortest and longest password, in characters. Long is what makes a password good; nothing else is asked of it. */
export const MIN_PASSWORD_LENGTH = 12
export const MAX_PASSWORD_LENGTH = 128
