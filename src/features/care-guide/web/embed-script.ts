import { clinicContext } from '#server/route-context.ts'
import type { Route } from './+types/embed-script.ts'

/**
 * What `<script src="https://…/embed/care-guide.js" async></script>` runs on a clinic's existing site: it puts the guide
 * where the script stands, as high as its content. `data-brand="1f5c9e"` on the script sets the colour, `data-title` the
 * frame's name. It reads nothing of the page around it and sets nothing but its own frame's height.
 */
function script(origin: string): string {
  return `(() => {
  const own = document.currentScript
  const frame = document.createElement('iframe')
  const brand = own.dataset.brand
  frame.src = ${JSON.stringify(`${origin}/embed/care-guide`)} + (brand ? '?brand=' + encodeURIComponent(brand) : '')
  frame.title = own.dataset.title || 'Which care fits?'
  frame.style.cssText = 'width:100%;border:0;min-height:32rem;display:block'
  own.after(frame)
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== ${JSON.stringify(origin)}) return
    const height = event.data && event.data.unknotHeight
    if (Number.isFinite(height)) frame.style.height = Math.min(Math.max(height, 200), 20000) + 'px'
    if (event.data && event.data.unknotMoved) frame.scrollIntoView({ block: 'start' })
  })
})()
`
}

export function loader({ context }: Route.LoaderArgs) {
  const origin = context.get(clinicContext).config.publicUrl
  return new Response(script(origin), {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
}
