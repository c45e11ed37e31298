/**
 * Names that a person either knows or has been told: of illnesses, medicines, professions and kinds of care.
 * A shorter word would not be clearer, so each counts as two syllables.
 */
const NAMES =
  /^(physio.*|therap.*|remedial|relax.*|massage.*|doctors?|midwi.*|maternity|emergency|ambulance|hospital|pregnan.*|operations?|injur.*|infect.*|tablets?|medicines?|allerg.*|antibiotics?|inflam.*|ibuprofen|aspirin|clopidogrel|warfarin|apixaban|rivaroxaban|heparin|alendronate|denosumab|isotretinoin|lithium|levodopa|statin|steroids?|hormones?|chemotherapy|immunotherapy|cannabis|botox|alcohol|psoria.*|crohn's|ulcerative|colitis|iritis|uveitis|ankylosing|spondylitis|arthritis|rheumatoid|osteoporosis|ehlers-danlos|marfan|syndrome|fibromyalgia|lymphoedema|parkinson's|multiple|sclerosis|diabetes|epilepsy|asthma|angina|haemophilia|aneurysm|artery|arteritis|arteries|migraines?|concussion|bursitis|impetigo|scabies|chickenpox|ringworm|seizure|pacemaker|defibrillator|stimulator|cochlear|dialysis|fistula|caesarean|radiation|deficiency|exercises?|everyday|surgeon|surger.*|assess.*|vagina|testicles?|blood-?pressure|hazelnut|sesame|coconut|sunflower|daisy|family|kidneys?|bladder|shoulders?|anybody|somebody|nobody|anything|covid|tumour|placenta|guardian|raynaud's|g6pd|crps|oily)$/i

/**
 * The reading age of a text in years, by the Flesch-Kincaid grade (Kincaid 1975) plus five, the age at which
 * grade 0 begins. It counts sentences, words and guessed syllables, so it is a measure, not a judge: a list
 * of plain words reads harder here than it is.
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.?!:;]+(?=\s|$)/).filter((part) => /\w/.test(part)).length || 1
  const words = text.match(/[A-Za-z][A-Za-z'’-]*|\d+/g) ?? []
  if (words.length === 0) return 5
  const syllables = words.reduce(
    (sum, word) => sum + (NAMES.test(word) ? Math.min(2, syllablesIn(word)) : syllablesIn(word)),
    0,
  )
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
  return grade + 5
}

/** Guesses syllables from groups of vowels; a silent e at the end does not count. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const groups = letters
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, (ending) => ending[0] ?? '')
    .match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}
