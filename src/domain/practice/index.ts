export { isLicenceValidOn, type Licence, type LicenceFault, licenceFault } from './licence.ts'
export { type MatchNotice, type MatchNoticeKey, matchNotice } from './match-notice.ts'
export { roomKindsFor, roomSuits } from './room.ts'
export {
  type Allowance,
  givesCareKind,
  interventionsAllowed,
  mayGive,
  type ScopeCell,
  type ScopeMatrix,
  type ScopeRefusal,
  type ServiceNeeds,
} from './scope.ts'
export {
  CARE_KINDS,
  type CareKind,
  GUIDE_ROUTES,
  type GuideRoute,
  INTERVENTIONS,
  type Intervention,
  JURISDICTIONS,
  type Jurisdiction,
  PROFESSIONS,
  type Profession,
  ROOM_KINDS,
  type RoomKind,
} from './vocabulary.ts'
