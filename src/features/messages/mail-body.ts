export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** The same parts as text and as HTML. Whatever comes in is text: markup in it is shown, never run. */
export function mailBody(blocks: readonly MailBlock[]): { text: string; html: string } {
  return { text: blocks.map(asText).join('\n\n'), html: asHtml(blocks) }
}

/** One part of a mail: a paragraph, a heading, facts in pairs, a list, or a link as a button. */
export type MailBlock =
  | { text: string }
  | { heading: string }
  | { facts: [string, string][] }
  | { list: readonly string[] }
  | { link: string; label: string }

function asText(block: MailBlock): string {
  if ('text' in block) return block.text
  if ('heading' in block) return block.heading.toUpperCase()
  if ('facts' in block) return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n')
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n')
  return `${block.label}:\n${block.link}`
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character]!)

function asHtml(blocks: readonly MailBlock[]): string {
  const body = blocks.map((block) => {
    if ('text' in block) return `<p style="margin:0 0 16px">${escaped(block.text)}</p>`
    if ('heading' in block)
      return `<h2 style="font:600 20px/1.3 Georgia,serif;margin:24px 0 8px">${escaped(block.heading)}</h2>`
    if ('link' in block)
      return `<p style="margin:0 0 24px"><a href="${escaped(block.link)}" style="display:inline-block;background:#1f5c4d;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none">${escaped(block.label)}</a></p>`
    if ('list' in block)
      return `<ul style="margin:0 0 16px;padding-left:20px">${block.list.map((item) => `<li style="margin:0 0 8px">${escaped(item)}</li>`).join('')}</ul>`
    const rows = block.facts.map(
      ([name, value]) =>
        `<tr><th scope="row" style="text-align:left;padding:8px 16px 8px 0;vertical-align:top;font-weight:400;color:#5c6862">${escaped(name)}</th><td style="padding:8px 0">${escaped(value)}</td></tr>`,
    )
    return `<table style="border-collapse:collapse;margin:0 0 24px">${rows.join('')}</table>`
  })
  return `<!doctype html><html lang="en"><body style="margin:0;background:#fbf8f3;color:#24302c;font:17px/1.5 Verdana,Arial,sans-serif"><div style="max-width:560px;margin:0 auto;padding:32px 20px">${body.join('')}</div></body></html>`
}
