import type { PlanAction, PlanDefinition, Questionnaire, QuestionnaireItem } from './fhir-types.ts'

/** What a reader of FHIR R4 would stumble over in a definition: missing required elements and broken invariants. */
export function problemsOf(resource: Questionnaire | PlanDefinition): string[] {
  const problems = [...commonProblems(resource)]
  if (resource.resourceType === 'Questionnaire') problems.push(...questionnaireProblems(resource))
  else {
    if (!resource.type.coding?.[0]?.code) problems.push('type has no code')
    problems.push(...resource.action.flatMap((action, index) => actionProblems(action, `action[${index}]`)))
    const ids = everyAction(resource.action).flatMap(({ id }) => id ?? [])
    problems.push(...twice(ids).map((id) => `the id ${id} is there twice`))
  }
  return problems
}

function* commonProblems(resource: Questionnaire | PlanDefinition): Iterable<string> {
  if (!/^https?:\/\/.+/.test(resource.url)) yield 'url is not absolute'
  // Invariants que-0 and pdf-0: a name that machines can use.
  if (!/^[A-Z][A-Za-z0-9_]{0,254}$/.test(resource.name)) yield 'name is not for machines'
  if (!['draft', 'active', 'retired', 'unknown'].includes(resource.status)) yield 'status is none of the four'
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(resource.date)) yield 'date is not a date'
  if (!resource.version || !resource.title) yield 'version or title is missing'
}

function questionnaireProblems({ item }: Questionnaire): string[] {
  const all = everyItem(item)
  const ids = all.map(({ linkId }) => linkId)
  return [
    ...twice(ids).map((id) => `que-2: the linkId ${id} is there twice`),
    ...all.flatMap((one) => itemProblems(one, new Set(ids))),
  ]
}

function itemProblems(item: QuestionnaireItem, ids: ReadonlySet<string>): string[] {
  const { linkId, type, text, answerOption, enableWhen, enableBehavior } = item
  const found: [boolean, string][] = [
    [!linkId || linkId !== linkId.trim(), 'has no usable linkId'],
    [!text, 'has no text'],
    [type === 'group' && !item.item?.length, 'que-1: a group needs items'],
    [type === 'group' && answerOption !== undefined, 'a group has no answers'],
    [type === 'choice' && !answerOption?.length, 'a choice has nothing to choose'],
    [answerOption !== undefined && type !== 'choice', 'only a choice has options here'],
    [(enableWhen?.length ?? 0) > 1 && !enableBehavior, 'que-12: several conditions need enableBehavior'],
    ...(enableWhen ?? []).flatMap((when): [boolean, string][] => [
      [!ids.has(when.question), `hangs on ${when.question}, which is not there`],
      [
        [when.answerCoding, when.answerInteger, when.answerBoolean].filter((value) => value !== undefined)
          .length !== 1,
        'a condition needs exactly one answer',
      ],
    ]),
  ]
  return found.filter(([isWrong]) => isWrong).map(([, why]) => `${linkId}: ${why}`)
}

function actionProblems(action: PlanAction, at: string): string[] {
  const found: [boolean, string][] = [
    [!action.title && !action.action, 'has neither title nor parts'],
    ...(action.condition ?? []).map((condition): [boolean, string] => [
      !condition.kind || !condition.expression?.language || !condition.expression.expression,
      'has a condition without kind, language or expression',
    ]),
    ...(action.documentation ?? []).map((artifact): [boolean, string] => [
      !artifact.type || !artifact.citation,
      'has documentation without type or citation',
    ]),
  ]
  return [
    ...found.filter(([isWrong]) => isWrong).map(([, why]) => `${action.id ?? at}: ${why}`),
    ...(action.action ?? []).flatMap((part, index) => actionProblems(part, `${at}.action[${index}]`)),
  ]
}

/** An item and all items in it. */
export function everyItem(items: readonly QuestionnaireItem[]): QuestionnaireItem[] {
  return items.flatMap((item) => [item, ...everyItem(item.item ?? [])])
}

/** An action and all actions in it. */
export function everyAction(actions: readonly PlanAction[]): PlanAction[] {
  return actions.flatMap((action) => [action, ...everyAction(action.action ?? [])])
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
