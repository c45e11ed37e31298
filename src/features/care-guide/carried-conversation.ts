import type { ClinicContext } from '#server/context.ts'
import { ruleSetOf } from './advise.ts'
import { type Conversation, pack, unpack } from './conversation.ts'

const PURPOSE = 'carried guide'
const MAX_AGE_MINUTES = 120

/**
 * A conversation as a sealed text that travels in the form itself: inside a frame on another site, where browsers give
 * no cookies.
 */
export function sealConversation(ctx: ClinicContext, conversation: Conversation): string {
  return ctx.sealer.seal(PURPOSE, pack(ruleSetOf(ctx), conversation))
}

/** Opens it again; an empty conversation when it is cut off, altered, too old, or of another version of the rules. */
export function openConversation(ctx: ClinicContext, sealed: FormDataEntryValue | null): Conversation {
  const packed = typeof sealed === 'string' ? ctx.sealer.open(PURPOSE, sealed, MAX_AGE_MINUTES) : null
  return unpack(ruleSetOf(ctx), packed) ?? { steps: [] }
}
