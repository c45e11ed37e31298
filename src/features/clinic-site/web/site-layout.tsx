import { Outlet } from 'react-router'
import { clinicContext } from '#server/route-context.ts'
import { siteOffer } from '../site-offer.ts'
import type { Route } from './+types/site-layout.ts'
import { ErrorPage } from './error-page.tsx'
import { type SiteFacts, SiteFrame } from './site-frame.tsx'

/** What the frame shows is public, whoever asks. */
export async function loader({ context }: Route.LoaderArgs): Promise<SiteFacts> {
  const ctx = context.get(clinicContext)
  const { locations } = await siteOffer(ctx)
  const { name, phone, email, emergencyNumber, urgentAdviceNumber, crisisNumber, isDemo } = ctx.clinic
  return {
    name,
    phone,
    email,
    emergencyNumber,
    urgentAdviceNumber,
    crisisNumber,
    isDemo,
    locations: locations.map(({ id, name, addressLines, city, postalCode, phone }) => ({
      id,
      name,
      addressLines,
      city,
      postalCode,
      phone,
    })),
  }
}

export default function SiteLayout({ loaderData }: Route.ComponentProps) {
  return (
    <SiteFrame facts={loaderData}>
      <Outlet />
    </SiteFrame>
  )
}

/** A page that failed still has its header and footer, as long as the frame's own facts could be read. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <ErrorPage error={error} />
  return (
    <SiteFrame facts={loaderData}>
      <ErrorPage error={error} phone={loaderData.phone} />
    </SiteFrame>
  )
}
