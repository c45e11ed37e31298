import { html, raw } from 'hono/html'
import type { openApiDocument } from './document.ts'
import { PROBLEM_KINDS, t } from './problem.ts'

type Document = ReturnType<typeof openApiDocument>
/** The parts of a JSON schema that the reader shows. */
interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  format?: string
  description?: string
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
}
interface Content {
  description?: string
  required?: boolean
  content?: Record<string, { schema?: Schema }>
}
interface Operation {
  summary?: string
  description?: string
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[]
  requestBody?: Content
  responses?: Record<string, Content>
}
type Html = ReturnType<typeof html>

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:56rem;margin:0 auto;padding:2rem 1.25rem;color:#24302c;background:#fbf8f3}
h1,h2,h3{font-family:Georgia,serif;font-weight:500;line-height:1.25}section{border-top:1px solid #d9d2c5;margin-top:2rem;padding-top:.5rem}
code,pre{font:14px/1.5 ui-monospace,monospace}pre{background:#fff;border:1px solid #d9d2c5;border-radius:8px;padding:.75rem;overflow:auto}
dt{margin-top:.5rem}dd{margin-left:1.25rem}a{color:#1f5a46}.method{display:inline-block;min-width:4.5rem;text-transform:uppercase;font-weight:600}`

/** A page that reads an OpenAPI document to people: server-rendered, without scripts, from this server alone. */
export function docsPage(document: Document, clinicName: string): Html {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>
  const calls = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) =>
      call(method, path, operation, schemas),
    ),
  )
  const link = raw('<a href="/api/openapi.json">/api/openapi.json</a>')
  const [before, after] = t('docs.intro', { link: '\u0000' }).split('\u0000')
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('docs.title', { clinic: clinicName })}</title><style>${raw(STYLE)}</style></head><body><main>
<h1>${t('docs.title', { clinic: clinicName })}</h1><p>${before}${link}${after}</p>${calls}
<section><h2>${t('docs.problems')}</h2><p>${t('docs.problemsIntro')}</p><dl>${PROBLEM_KINDS.map(
    (kind) =>
      html`<dt id="${kind}"><code>/api/docs#${kind}</code></dt><dd>${t(`problem.${kind}.title`)}</dd>`,
  )}</dl></section></main></body></html>`
}

function call(method: string, path: string, operation: Operation, schemas: Record<string, Schema>): Html {
  const body = operation.requestBody?.content?.['application/json']?.schema
  return html`<section><h2><code><span class="method">${method}</span> ${path}</code></h2><p>${operation.summary}</p>
${operation.description ? html`<p>${operation.description}</p>` : ''}${parameters(operation)}
${body ? html`<h3>${t('docs.body')}</h3><pre tabindex="0">${shape(body, schemas)}</pre>` : ''}
<h3>${t('docs.answers')}</h3><dl>${Object.entries(operation.responses ?? {}).map(([status, answer]) => {
    const schema = answer.content?.['application/json']?.schema
    return html`<dt><strong>${status}</strong> ${answer.description}</dt>${schema ? html`<dd><pre tabindex="0">${shape(schema, schemas)}</pre></dd>` : ''}`
  })}</dl></section>`
}

function parameters({ parameters: list = [] }: Operation): Html | '' {
  if (list.length === 0) return ''
  return html`<h3>${t('docs.parameters')}</h3><dl>${list.map(
    (entry) =>
      html`<dt><code>${entry.name}</code> (${entry.in}, ${t(entry.required ? 'docs.required' : 'docs.optional')})</dt><dd>${entry.description ?? entry.schema?.description ?? ''}</dd>`,
  )}</dl>`
}

const MAX_DEPTH = 6

/** A schema as a sketch of the JSON, with remarks. */
function shape(schema: Schema, schemas: Record<string, Schema>, depth = 0): string {
  if (depth > MAX_DEPTH) return '…'
  const pad = '  '.repeat(depth + 1)
  if (schema.$ref) return shape(schemas[schema.$ref.split('/').at(-1)!] ?? {}, schemas, depth)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.items) return `[${shape(schema.items, schemas, depth)}]`
  if (schema.anyOf) return schema.anyOf.map((part) => shape(part, schemas, depth)).join(' | ')
  if (!schema.properties)
    return [schema.type ?? 'any'].flat().join(' | ') + (schema.format ? ` (${schema.format})` : '')
  const lines = Object.entries(schema.properties).map(([name, part]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    return `${pad}${name}${optional}: ${shape(part, schemas, depth + 1)}${part.description ? `   // ${part.description}` : ''}`
  })
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}
