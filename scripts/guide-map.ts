// `npm run guide:map`: a picture of the care guide, from the pages of questions over the rules to the outcomes.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawFlow } from '../src/features/care-guide/map-drawing.ts'
import { flowOf } from '../src/features/care-guide/map-flow.ts'
import { realRuleSet } from '../src/features/care-guide/real-rule-set.ts'

const out = path.resolve(import.meta.dirname, '..', 'build')
const ruleSet = realRuleSet()
mkdirSync(out, { recursive: true })
writeFileSync(path.join(out, 'care-guide-map.svg'), drawFlow(flowOf(ruleSet), ruleSet.version))
console.log(`Written: build/care-guide-map.svg (rule set ${ruleSet.version})`)
