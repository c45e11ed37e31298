import { clinicContext } from '#server/route-context.ts'
import { Gallery } from '#ui/gallery.tsx'
import type { Route } from './+types/dev-components.ts'

/** Every component with all its states. Shown where there are no real people: the demo, and in development. */
export function loader({ context }: Route.LoaderArgs) {
  const { clinic, config } = context.get(clinicContext)
  if (!clinic.isDemo && config.mode !== 'development') throw new Response(null, { status: 404 })
  return null
}

export const meta: Route.MetaFunction = () => [
  { title: 'Components' },
  { name: 'robots', content: 'noindex' },
]

export default function DevComponents() {
  return <Gallery />
}
