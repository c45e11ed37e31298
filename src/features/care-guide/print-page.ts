import { marked } from 'marked'

const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 Georgia, serif; color: #1d2320; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 600; }
h2 { margin-top: 3rem; border-bottom: 1px solid #9aa59e; padding-bottom: .25rem; }
h4 { margin: 2rem 0 .5rem; }
a { color: #1f5a46; }
ul { padding-left: 1.3rem; } li { margin: .15rem 0; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #9aa59e; padding: .5rem; text-align: left; height: 2.2rem; }
@media print {
  body { font-size: 10.5pt; max-width: none; margin: 0; }
  h2 { break-before: page; } h2#contents { break-before: auto; }
  h3, h4 { break-after: avoid; } li { break-inside: avoid; } a { color: inherit; text-decoration: none; }
}
@page { margin: 18mm 16mm; }
`

/** One page of HTML from a document in Markdown: no script, no outside file, made to be printed. */
export function printPage(title: string, markdown: string): string {
  const body = marked.parse(markdown, { async: false, gfm: true })
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
${body}</body>
</html>
`
}
