/**
 * What `<script src="https://…/embed/care-guide.js" async></script>` runs on a clinic's existing site: it puts the guide
 * where the script stands, as high as its content. `data-brand="1f5c9e"` on the script sets the colour, `data-title` the
 * frame's name. It reads nothing of the page around it and changes nothing but its own frame.
 */
const SCRIPT = `(() => {
  const own = document.currentScript
  const origin = new URL(own.src).origin
  const brand = own.dataset.brand
  const frame = document.createElement('iframe')
  frame.src = origin + '/embed/care-guide' + (brand ? '?brand=' + encodeURIComponent(brand) : '')
  frame.title = own.dataset.title || 'Which care fits?'
  frame.style.cssText = 'width:100%;border:0;min-height:32rem;display:block'
  own.after(frame)
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || !event.data) return
    const height = event.data.unknotHeight
    if (Number.isFinite(height)) frame.style.height = Math.min(Math.max(height, 200), 20000) + 'px'
    if (event.data.unknotMoved) frame.scrollIntoView({ block: 'start' })
  })
})()
`

export function loader() {
  return new Response(SCRIPT, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
}
