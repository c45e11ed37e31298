import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { isDatabaseAway } from '#db/database.ts'
import { nonceContext } from '#server/route-context.ts'

/** Renders a whole page before sending it: what a visitor gets is complete without JavaScript. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext)
  return new Promise((resolve, reject) => {
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={entryContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
          )
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          failed = true
          logRenderError(error)
        },
      },
    )
    request.signal.addEventListener('abort', () => abort(), { once: true })
  })
}

function logRenderError(error: unknown): void {
  console.error('A page could not be rendered:', error instanceof Error ? error.stack : 'unknown error')
}

/** Called by React Router for what loaders and actions throw. Only the kind of the error is kept, never its values. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isDatabaseAway(error) || isRouteErrorResponse(error)) return
  console.error(
    'A loader or an action failed:',
    error instanceof Error
      ? `${error.name}: ${error.stack?.split('\n').slice(1, 8).join('\n')}`
      : 'unknown error',
  )
}
