import { Price } from '../price/price.tsx'
import { Table } from './table.tsx'

export default [
  {
    title: 'Lengths and prices',
    node: (
      <Table
        caption="Therapeutic massage"
        columns={[
          { key: 'length', label: 'Length' },
          { key: 'good', label: 'Good for' },
          { key: 'price', label: 'Price', align: 'figures' },
        ]}
        rows={[
          {
            id: '45',
            cells: { length: '45 minutes', good: 'One place', price: <Price amount={52} currency="GBP" /> },
          },
          {
            id: '60',
            cells: {
              length: '60 minutes',
              good: 'Back and neck',
              price: <Price amount={65} currency="GBP" />,
            },
          },
        ]}
      />
    ),
  },
]
