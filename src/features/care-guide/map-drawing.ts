import type { FlowBox, FlowEdge, GuideFlow } from './map-flow.ts'

const BOX = { width: 260, height: 44, gap: 14 }
const COLUMNS = { screens: 20, rules: 470, outcomes: 920 }
const TOP = 96
const WIDTH = 1200

interface Placed extends FlowBox {
  readonly x: number
  readonly y: number
}

const COLOURS: Readonly<Record<string, string>> = {
  emergency: '#a3271c',
  'doctor-same-day': '#b5541f',
  'doctor-urgent': '#b7791f',
  'doctor-routine': '#7d7332',
  defer: '#5d6b74',
  caution: '#5d6b74',
}
const CARE = '#1f5a46'

/** The flow as one SVG picture with its own title and description; thicker lines stand for more rules. */
export function drawFlow(flow: GuideFlow, version: string): string {
  const tallest = Math.max(flow.screens.length, flow.rules.length, flow.outcomes.length)
  const height = TOP + tallest * (BOX.height + BOX.gap) + 20
  const boxes = [
    ...column(flow.screens, COLUMNS.screens, height),
    ...column(flow.rules, COLUMNS.rules, height),
    ...column(flow.outcomes, COLUMNS.outcomes, height),
  ]
  const at = new Map(boxes.map((box) => [box.id, box]))
  const asked = flow.screens.reduce((sum, { count }) => sum + count, 0)
  const rules = flow.rules.reduce((sum, { count }) => sum + count, 0)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title about" font-family="Georgia, serif" font-size="15">
<title id="title">The care guide, rule set ${escaped(version)}</title>
<desc id="about">${asked} questions on ${flow.screens.length} pages feed ${rules} rules, which lead to ${flow.outcomes.length} outcomes.</desc>
<rect width="${WIDTH}" height="${height}" fill="#fffdf8"/>
<text x="20" y="36" font-size="22">The care guide, rule set ${escaped(version)}</text>
${['Pages, with their questions', 'Rules that read them', 'Outcomes, with the rules that lead there']
  .map((title, index) => `<text x="${Object.values(COLUMNS)[index]}" y="76" fill="#5d6b74">${title}</text>`)
  .join('\n')}
${flow.edges.map((edge) => line(edge, at)).join('\n')}
${boxes.map(box).join('\n')}
</svg>
`
}

function column(boxes: readonly FlowBox[], x: number, height: number): Placed[] {
  const room = (height - TOP - 20) / boxes.length
  return boxes.map((one, index) => ({
    ...one,
    x,
    y: Math.round(TOP + index * room + (room - BOX.height) / 2),
  }))
}

function line({ from, to, rules }: FlowEdge, at: ReadonlyMap<string, Placed>): string {
  const [start, end] = [at.get(from), at.get(to)]
  if (!start || !end) throw new Error(`The map has no box for ${from} or ${to}.`)
  const [x1, y1] = [start.x + BOX.width, start.y + BOX.height / 2]
  const [x2, y2] = [end.x, end.y + BOX.height / 2]
  const middle = (x1 + x2) / 2
  const width = Math.min(12, 0.8 + Math.sqrt(rules))
  return `<path d="M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" fill="none" stroke="${colour(
    to,
  )}" stroke-opacity="0.28" stroke-width="${width.toFixed(1)}"><title>${rules} ${rules === 1 ? 'rule' : 'rules'}</title></path>`
}

function box({ id, title, count, x, y }: Placed): string {
  const stroke = id.startsWith('page-') ? '#1d2320' : colour(id)
  return `<g><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="#fff" stroke="${stroke}" stroke-width="1.5"/>
<text x="${x + 12}" y="${y + 28}" fill="#1d2320">${escaped(title)}</text>
<text x="${x + BOX.width - 12}" y="${y + 28}" text-anchor="end" fill="${stroke}" font-weight="bold">${count}</text></g>`
}

function colour(id: string): string {
  return COLOURS[id.replace(/^(rules|route)-/, '')] ?? CARE
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
