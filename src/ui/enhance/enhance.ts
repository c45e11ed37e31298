/**
 * What a page gains when scripts run. Pages are complete without it; this file is all the JavaScript most of them load.
 * It works on attributes, so that a component stays plain HTML:
 *
 * - `data-exclusive` on a checkbox: clears the others of its fieldset when ticked, and the other way round
 * - `data-error-summary`: takes the focus; its links focus the field they name
 * - any form: a second press of its button does nothing while the first is under way
 * - `data-zone-note="Europe/London"` with `hidden`: shown when the visitor's clock runs differently from that zone's
 * - `data-countdown="2026-11-21T10:00:00Z"`: the minutes and seconds that are left; shows its `data-countdown-note`
 * - `data-embedded`: tells the page around the frame how high the content is
 * - `data-autosave="/url"` on a form: see autosave.ts
 */
import { clearContradictions } from '../check-list/exclusive.ts'
import { startAutosave } from './autosave.ts'
import { minutesAndSeconds, runsDifferently } from './clock.ts'

function exclusiveTicks(event: Event): void {
  const box = event.target as HTMLInputElement
  const list = box.type === 'checkbox' && box.closest('fieldset')
  if (list) clearContradictions(list, box)
}

function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]')
  if (!summary) return
  summary.focus()
  summary.addEventListener('click', (event) => {
    const field = (event.target as HTMLElement).closest('a')?.hash.slice(1)
    const target = field ? document.getElementById(field) : null
    if (!target) return
    event.preventDefault()
    target.scrollIntoView({ block: 'center' })
    const control = target.matches('fieldset')
      ? target.querySelector<HTMLElement>('input, select, textarea')
      : target
    control?.focus({ preventScroll: true })
  })
}

/** The server makes one visit of two presses anyway; this spares the visitor the wait. */
function pressOnce(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement
  if (form.target) return // opens elsewhere: this page stays, and may send it again
  if (form.dataset.sent) event.preventDefault()
  else if (!event.defaultPrevented) form.dataset.sent = 'true'
}

/** A page that comes back from the browser's memory may be sent again. */
function forgetPresses(): void {
  for (const form of document.forms) delete form.dataset.sent
}

function noteZones(): void {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  for (const note of document.querySelectorAll<HTMLElement>('[data-zone-note]')) {
    if (runsDifferently(own, note.dataset.zoneNote!, new Date())) note.hidden = false
  }
}

function countDown(): void {
  const clocks = [...document.querySelectorAll<HTMLElement>('[data-countdown]')]
  if (clocks.length === 0) return
  const tick = () => {
    for (const clock of clocks)
      clock.textContent = minutesAndSeconds(Date.parse(clock.dataset.countdown!) - Date.now())
  }
  tick()
  for (const note of document.querySelectorAll<HTMLElement>('[data-countdown-note]')) note.hidden = false
  setInterval(tick, 1000)
}

/** Inside a frame on another site: only the height leaves, and only to the window that shows us. */
function tellHeight(): void {
  if (window.parent === window || !document.querySelector('[data-embedded]')) return
  const tell = (message: object) => window.parent.postMessage(message, '*')
  new ResizeObserver(() => tell({ unknotHeight: document.documentElement.offsetHeight })).observe(
    document.documentElement,
  )
  document.addEventListener('submit', () => tell({ unknotMoved: true }))
}

document.addEventListener('change', exclusiveTicks)
document.addEventListener('submit', pressOnce)
window.addEventListener('pageshow', forgetPresses)
focusErrors()
noteZones()
countDown()
startAutosave()
tellHeight()
