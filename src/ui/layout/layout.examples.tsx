import { Button, ButtonLink } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { Actions, Cluster, Grid, Split, Stack } from './layout.tsx'

export default [
  {
    title: 'Stack and cluster',
    node: (
      <Stack gap={2}>
        <Cluster>
          <span>One</span>
          <span>beside</span>
          <span>the other</span>
        </Cluster>
        <span>and one below.</span>
      </Stack>
    ),
  },
  {
    title: 'Grid and split',
    node: (
      <Split>
        <Grid min="10rem" gap={4}>
          <Card>First</Card>
          <Card>Second</Card>
          <Card>Third</Card>
        </Grid>
        <Card>At the side</Card>
      </Split>
    ),
  },
  {
    title: 'Actions',
    node: (
      <Actions>
        <Button>Continue</Button>
        <ButtonLink kind="quiet" href="#back">
          Back
        </ButtonLink>
      </Actions>
    ),
  },
]
