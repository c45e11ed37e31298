import { redirect } from 'react-router'
import type { ClinicContext } from '#server/context.ts'
import { isGuideOpen } from '../sign-off.ts'

/** For every page of the guide: nobody is advised by rules that no clinician has signed off. */
export async function requireOpenGuide(ctx: ClinicContext): Promise<void> {
  if (!(await isGuideOpen(ctx))) throw redirect('/care-guide/closed')
}
