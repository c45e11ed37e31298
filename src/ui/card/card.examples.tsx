import { Grid } from '../layout/layout.tsx'
import { Card } from './card.tsx'

export default [
  {
    title: 'Three grounds',
    node: (
      <Grid min="12rem" gap={4}>
        <Card>Raised: the thing itself.</Card>
        <Card tone="sand">Sand: what goes with it.</Card>
        <Card tone="pine">Pine: your choice so far.</Card>
      </Grid>
    ),
  },
]
