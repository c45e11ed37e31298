import type { ClinicContext } from '#server/context.ts'
import { ruleSetOf } from './advise.ts'
import { type Conversation, pack, unpack } from './conversation.ts'

const NAME = 'unknot_guide'
/** Answers about health are forgotten after this, and when the browser closes. */
const MAX_AGE_MINUTES = 120
const EMPTY: Conversation = { steps: [] }

/** The visitor's answers so far. They exist nowhere but in this cookie, encrypted. */
export function readConversation(ctx: ClinicContext, request: Request): Conversation {
  const cookies = request.headers.get('cookie') ?? ''
  const sealed = cookies.match(new RegExp(`(?:^|;\\s*)${NAME}=([\\w-]+)`))?.[1]
  if (!sealed) return EMPTY
  return unpack(ruleSetOf(ctx), ctx.sealer.open(NAME, sealed, MAX_AGE_MINUTES)) ?? EMPTY
}

/** The Set-Cookie header that keeps the answers in the visitor's browser. */
export function conversationCookie(ctx: ClinicContext, conversation: Conversation): string {
  return cookie(ctx, ctx.sealer.seal(NAME, pack(ruleSetOf(ctx), conversation)))
}

/** The Set-Cookie header that forgets them. */
export function forgetConversation(ctx: ClinicContext): string {
  return `${cookie(ctx, '')}; Max-Age=0`
}

function cookie(ctx: ClinicContext, value: string): string {
  const secure = ctx.config.publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
