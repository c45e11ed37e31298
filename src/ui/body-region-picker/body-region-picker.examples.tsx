import { type BodyRegion, BodyRegionPicker } from './body-region-picker.tsx'

const pairs = (id: string, label: string, view: BodyRegion['view']): BodyRegion[] => [
  { id: `${id}-left`, label: `${label} (left)`, view, side: 'left' },
  { id: `${id}-right`, label: `${label} (right)`, view, side: 'right' },
]
const one = (id: string, label: string, view: BodyRegion['view']): BodyRegion => ({
  id,
  label,
  view,
  side: null,
})

const regions: BodyRegion[] = [
  one('head', 'Head', 'both'),
  one('face', 'Face', 'front'),
  one('jaw', 'Jaw', 'front'),
  one('neck-front', 'Front of the neck', 'front'),
  one('neck-back', 'Back of the neck', 'back'),
  ...pairs('shoulder', 'Shoulder', 'both'),
  ...pairs('upper-arm', 'Upper arm', 'both'),
  ...pairs('elbow-forearm', 'Elbow or forearm', 'both'),
  ...pairs('wrist-hand', 'Wrist or hand', 'both'),
  one('chest', 'Chest', 'front'),
  one('upper-back', 'Upper back', 'back'),
  one('abdomen', 'Tummy', 'front'),
  ...pairs('flank', 'Side', 'back'),
  one('low-back', 'Lower back', 'back'),
  one('pelvis', 'Pelvis', 'front'),
  one('groin', 'Groin', 'front'),
  ...pairs('buttock', 'Buttock', 'back'),
  ...pairs('hip', 'Hip', 'both'),
  ...pairs('thigh-front', 'Front of the thigh', 'front'),
  ...pairs('thigh-back', 'Back of the thigh', 'back'),
  ...pairs('knee', 'Knee', 'both'),
  ...pairs('shin', 'Shin', 'front'),
  ...pairs('calf', 'Calf', 'back'),
  ...pairs('ankle-heel', 'Ankle or heel', 'both'),
  ...pairs('foot', 'Foot', 'both'),
  one('whole-body', 'All over', 'none'),
  one('none', 'Nowhere, nothing hurts', 'none'),
]

export default [
  {
    title: 'Where does it hurt?',
    node: (
      <BodyRegionPicker
        name="where"
        legend="Where does it hurt?"
        legendSize="section"
        hint="Touch the picture, or choose from the list."
        regions={regions}
        values={['neck-back', 'shoulder-left']}
        exclusive={['none']}
        words={{ front: 'Front', back: 'Back', left: 'your left', right: 'your right' }}
      />
    ),
  },
]
