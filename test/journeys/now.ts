/** The clock of all journeys stands still: a Tuesday morning in London, with the clinic open and the day ahead. */
export const NOW = '2026-11-24T09:10:00Z'
