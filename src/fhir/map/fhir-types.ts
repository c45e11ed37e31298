// The parts of FHIR R4 (4.0.1) that the exports use. https://hl7.org/fhir/R4/

export interface Coding {
  readonly system?: string
  readonly code: string
  readonly display?: string
}

export interface CodeableConcept {
  readonly coding?: readonly Coding[]
  readonly text?: string
}

export interface RelatedArtifact {
  readonly type: 'citation' | 'documentation'
  readonly label?: string
  readonly citation?: string
}

export interface EnableWhen {
  readonly question: string
  readonly operator: '=' | '!=' | 'exists' | '>' | '<' | '>=' | '<='
  readonly answerCoding?: Coding
  readonly answerInteger?: number
  readonly answerBoolean?: boolean
}

export interface QuestionnaireItem {
  readonly linkId: string
  readonly type: 'group' | 'choice' | 'integer' | 'boolean' | 'display'
  readonly text?: string
  readonly prefix?: string
  readonly repeats?: boolean
  readonly required?: boolean
  readonly enableWhen?: readonly EnableWhen[]
  readonly enableBehavior?: 'all' | 'any'
  readonly answerOption?: readonly { readonly valueCoding: Coding }[]
  readonly item?: readonly QuestionnaireItem[]
}

interface Definition {
  readonly url: string
  readonly version: string
  readonly name: string
  readonly title: string
  readonly status: 'draft' | 'active'
  readonly experimental: boolean
  readonly date: string
  readonly description: string
  readonly purpose?: string
}

export interface Questionnaire extends Definition {
  readonly resourceType: 'Questionnaire'
  readonly subjectType: readonly string[]
  readonly item: readonly QuestionnaireItem[]
}

export interface PlanAction {
  readonly id?: string
  readonly prefix?: string
  readonly title?: string
  readonly description?: string
  readonly textEquivalent?: string
  readonly priority?: 'routine' | 'urgent' | 'asap' | 'stat'
  readonly code?: readonly CodeableConcept[]
  readonly documentation?: readonly RelatedArtifact[]
  readonly condition?: readonly {
    readonly kind: 'applicability' | 'start' | 'stop'
    readonly expression?: {
      readonly description?: string
      readonly language: 'text/fhirpath'
      readonly expression: string
    }
  }[]
  readonly selectionBehavior?: 'any' | 'all' | 'all-or-none' | 'exactly-one' | 'at-most-one' | 'one-or-more'
  readonly action?: readonly PlanAction[]
}

export interface PlanDefinition extends Definition {
  readonly resourceType: 'PlanDefinition'
  readonly type: CodeableConcept
  readonly relatedArtifact?: readonly RelatedArtifact[]
  readonly action: readonly PlanAction[]
}
