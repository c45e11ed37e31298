/** Seconds after which a caller may try again while the database is away. */
export const RETRY_AFTER_SECONDS = '5'

/** A page that needs nothing: shown while the database cannot be reached. */
export function databaseAwayPage(): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Back in a moment</title><style>body{font:18px/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.25rem;color:#24302c;background:#fbf8f3}h1{font:500 2rem/1.2 Georgia,serif}</style></head>
<body><h1>We will be back in a moment</h1><p>Our records cannot be reached just now. Nothing you booked is lost. Please wait a few seconds and load this page again.</p>
<p>If you feel very unwell, do not wait for this page: call your emergency number.</p></body></html>`
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': RETRY_AFTER_SECONDS,
      'Cache-Control': 'no-store',
    },
  })
}

/** Shown when several clinics are here and none of them has the address that was asked for. */
export function noClinicPage(): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>No clinic at this address</title><style>body{font:18px/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.25rem;color:#24302c;background:#fbf8f3}h1{font:500 2rem/1.2 Georgia,serif}</style></head>
<body><h1>There is no clinic at this address</h1><p>Please check the address, or ask your clinic for it.</p></body></html>`
  return new Response(html, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** RFC 9457 problem document. */
export function problem(
  status: number,
  title: string,
  detail: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail, ...extra }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
