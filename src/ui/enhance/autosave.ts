/** How long typing has to rest before it is saved. */
const REST_MS = 800

/**
 * Saves a form while it is filled in: `<form data-autosave="/where">` with a `[data-autosave-status]` whose
 * `data-saving`, `data-saved` and `data-failed` hold the words to show. Sends the whole form; the answer may be JSON
 * `{revision}`, which goes into the field named `revision`. One save at a time; what was typed meanwhile follows it.
 */
export function startAutosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) autosave(form)
}

function autosave(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  const say = (state: 'saving' | 'saved' | 'failed') => {
    if (status) status.textContent = status.dataset[state] ?? ''
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving = false
  let waiting = false

  async function save(): Promise<void> {
    if (saving) {
      waiting = true
      return
    }
    saving = true
    say('saving')
    const saved = await send(form)
    saving = false
    say(saved ? 'saved' : 'failed')
    if (waiting || !saved) {
      waiting = false
      timer = setTimeout(save, saved ? 0 : REST_MS * 6)
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, REST_MS)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
}

async function send(form: HTMLFormElement): Promise<boolean> {
  try {
    const response = await fetch(form.dataset.autosave!, {
      method: 'POST',
      body: new URLSearchParams(
        [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
      ),
      headers: { Accept: 'application/json' },
    })
    if (!response.ok) return false
    const { revision } = (await response.json()) as { revision?: number }
    const field = form.elements.namedItem('revision')
    if (revision !== undefined && field instanceof HTMLInputElement) field.value = String(revision)
    return true
  } catch {
    return false
  }
}
