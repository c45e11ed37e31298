import { demoId, type SeededRandom } from './seeded-random.ts'

const GIVEN_NAMES = [
  'Ada',
  'Bashir',
  'Carys',
  'Dmitri',
  'Elif',
  'Fergus',
  'Greta',
  'Hassan',
  'Imogen',
  'Jamal',
  'Keziah',
  'Lorcan',
  'Mei',
  'Noor',
  'Odette',
  'Pascal',
  'Quentin',
  'Rosa',
  'Stellan',
  'Tamsin',
  'Uma',
  'Viggo',
  'Wren',
  'Xenia',
  'Yusuf',
  'Zadie',
  'Anouk',
  'Benedict',
  'Chidi',
  'Delphine',
  'Ewan',
  'Farida',
]
const FAMILY_NAMES = [
  'Ashdown',
  'Birkett',
  'Coveney',
  'Dunmore',
  'Esposito',
  'Farrow',
  'Galloway',
  'Hartnell',
  'Ibbotson',
  'Jessop',
  'Kirkbride',
  'Larkin',
  'Mbeki',
  'Northcote',
  'Okafor',
  'Pemberton',
  'Quayle',
  'Redfern',
  'Saltmarsh',
  'Tindall',
  'Umbridge',
  'Vance',
  'Whitlock',
  'Yardley',
]

export interface DemoPatient {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string
  readonly phone: string
  readonly birthDate: Temporal.PlainDate
}

/** Invented people: every name occurs once, mails go to example.org, telephones to numbers kept for drama by Ofcom. */
export function demoPatients(random: SeededRandom, count: number): DemoPatient[] {
  const givenNames = random.shuffled(GIVEN_NAMES)
  const familyNames = random.shuffled(FAMILY_NAMES)
  return Array.from({ length: count }, (_, index) => {
    const givenName = givenNames[index % givenNames.length]!
    // The offset changes with each round through the given names, so no pair comes twice.
    const round = Math.floor(index / givenNames.length)
    const familyName = familyNames[(index + round * 7) % familyNames.length]!
    return {
      id: demoId(`patient ${givenName} ${familyName}`),
      givenName,
      familyName,
      email: `${givenName}.${familyName}@example.org`.toLowerCase(),
      phone: `020 7946 0${String(200 + index).padStart(3, '0')}`,
      birthDate: Temporal.PlainDate.from({
        year: random.whole(1944, 2004),
        month: random.whole(1, 12),
        day: random.whole(1, 28),
      }),
    }
  })
}
