export { type Advice, advise } from './advise.ts'
export { forgetConversation } from './guide-cookie.ts'
export { type GuideOutcome, guideOutcomeOf } from './visitor-guide.ts'
export { isGuideOpen } from './sign-off.ts'
