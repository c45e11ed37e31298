import { createContext } from 'react-router'
import type { StaffMember } from '#features/identity/index.ts'
import type { ClinicContext } from './context.ts'
import type { SetUp } from './set-up.ts'

/** What the server hands to loaders and actions: `context.get(clinicContext)`. */
export const clinicContext = createContext<ClinicContext>()

/** Who of the staff is signed in; set for every page below /staff but the sign-in page. */
export const staffContext = createContext<StaffMember>()

/** What the set-up page works with; null once there is a clinic. */
export const setUpContext = createContext<SetUp | null>(null)

/** The nonce of this page's content security policy. */
export const nonceContext = createContext<string>('')
