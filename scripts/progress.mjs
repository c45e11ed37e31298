// Plain lines with the seconds since the start: readable in a terminal and in the log of a build server.

// A script that goes on under another Node goes on counting.
const startedAt = Number(process.env.UNKNOT_STARTED_AT) || Date.now()
delete process.env.UNKNOT_STARTED_AT
const TELL_EVERY_MS = 5000

/** What the next process needs to go on counting. */
export const STARTED_AT = { UNKNOT_STARTED_AT: String(startedAt) }

/** Prints one line with the seconds since the command began. */
export function say(text) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)
  console.log(`[${seconds} s] ${text}`)
}

/** Runs `work` and says every five seconds that it still goes on. */
export async function withProgress(text, work) {
  say(text)
  const began = performance.now()
  const timer = setInterval(() => {
    say(`  still at it, ${Math.round((performance.now() - began) / 1000)} s so far`)
  }, TELL_EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** Ends the process with a message for the person in front of the screen, without a stack. */
export function refuse(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
