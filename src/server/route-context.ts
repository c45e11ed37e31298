import { createContext } from 'react-router'
import type { ClinicContext } from './context.ts'

/** What the server hands to loaders and actions: `context.get(clinicContext)`. */
export const clinicContext = createContext<ClinicContext>()

/** The nonce of this page's content security policy. */
export const nonceContext = createContext<string>('')
