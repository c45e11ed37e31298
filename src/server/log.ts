import pino, { type Logger } from 'pino'

/** JSON lines without personal data: what is logged is an event, an id and an error's kind, never a body or a name. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: ['email', 'phone', 'password', 'token', '*.email', '*.phone', '*.password', '*.token'],
  })
}
