import { Sources } from './sources.tsx'

export default [
  {
    title: 'Two sources',
    node: (
      <Sources
        title="Sources"
        headingLevel={3}
        sources={[
          {
            title: 'A comparison of two types of massage for chronic low back pain',
            publisher: 'Annals of Internal Medicine, 2011',
            href: 'https://pubmed.ncbi.nlm.nih.gov/21727288/',
            note: 'No clinically meaningful difference between relaxation and structural massage.',
          },
          { title: 'Low back pain and sciatica in over 16s', publisher: 'NICE guideline NG59, 2016' },
        ]}
      />
    ),
  },
]
