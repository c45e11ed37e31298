/*
 * The body as a calm line drawing of our own, in a box of 200 by 460; the middle is x = 100.
 * Only one half is drawn, at the viewer's right: the other is its mirror image. Regions are generous
 * shapes, cut to the outline when they are drawn, so that neighbours meet without gaps.
 */

/** Which half of the picture a sided region stands on depends on the view. */
export type View = 'front' | 'back'
export type Side = 'left' | 'right'

/** Width and height of the drawing. */
export const bodyBox = { width: 200, height: 460 }

/** From the crown round one side to the crotch. */
export const outline =
  'M100 11C104.3 11 109.4 11.8 113 14.5C116.6 17.2 119.9 22.4 121.5 27C123.1 31.6 123.2 36.8 122.5 42C121.8 47.2 119.3 53.9 117.5 58C115.7 62.1 112.7 63.7 111.5 66.5C110.3 69.3 110.3 72.1 110.5 75C110.8 77.9 110.8 81.3 113 84C115.3 86.7 119.8 89.1 124 91C128.2 92.9 133.8 93.5 138 95.5C142.3 97.5 146.8 99.1 149.5 103C152.3 106.9 153.3 111.8 154.5 119C155.7 126.2 155.7 137.2 156.5 146C157.3 154.8 158.3 164.7 159.5 172C160.8 179.3 162.5 183 164 190C165.5 197 167.1 206.3 168.5 214C169.9 221.7 171.2 230.5 172.5 236C173.8 241.5 175 243.5 176.5 247C178 250.5 180.2 253.2 181.5 257C182.8 260.8 184.1 265.5 184.5 270C184.9 274.5 184.6 280 184 284C183.4 288 182.3 292 181 294C179.8 296 177.8 297 176.5 296C175.3 295 174.4 291.2 173.5 288C172.6 284.8 171.8 279.8 171 277C170.2 274.2 169.2 272 168.8 271C168.6 272.3 168.2 277 167.5 279C166.8 281 165.4 283.2 164.5 283C163.6 282.8 162.4 281.2 162 278C161.6 274.8 162.2 269 162.3 264C162.4 259 162.9 253.3 162.5 248C162.1 242.7 161.6 238.3 160 232C158.4 225.7 155.1 216.7 153 210C150.9 203.3 149.2 198.3 147.5 192C145.8 185.7 144.6 178.7 143 172C141.4 165.3 139.5 158.3 138 152C136.5 145.7 134.7 137 134 134C133.8 137 133.8 145.7 133 152C132.3 158.3 130.5 165.7 129.5 172C128.5 178.3 127.1 184.3 127 190C126.9 195.7 127.8 200.3 129 206C130.3 211.7 133.2 217.7 134.5 224C135.8 230.3 136.8 236.7 137 244C137.3 251.3 136.8 259.7 136 268C135.2 276.3 133.4 285.7 132 294C130.6 302.3 128.5 311.3 127.5 318C126.5 324.7 125.8 328.3 126 334C126.2 339.7 128 346 128.5 352C129 358 129.6 363 129 370C128.4 377 126.6 386.3 125 394C123.4 401.7 120.6 410.7 119.5 416C118.4 421.3 118.1 423 118.5 426C118.9 429 120.6 431.3 122 434C123.4 436.7 126.4 439.6 127 442C127.6 444.4 127.3 447.2 125.5 448.5C123.7 449.8 119 450.1 116 450C113 449.9 109.1 450 107.5 448C105.9 446 106.3 441.5 106.5 438C106.7 434.5 108.2 431 108.5 427C108.8 423 108.8 419.5 108.5 414C108.2 408.5 107.1 401.3 106.5 394C105.9 386.7 104.9 377.3 105 370C105.1 362.7 106.6 356 107 350C107.4 344 107.7 339.3 107.5 334C107.3 328.7 106.6 324.7 106 318C105.4 311.3 104.7 302.3 104 294C103.3 285.7 102.7 275.3 102 268C101.3 260.7 100.3 253 100 250'

/** Thin lines inside the outline: collarbones, spine. */
export const details: Readonly<Record<View, readonly string[]>> = {
  front: [
    'M91 92.5Q82 94 73 98M109 92.5Q118 94 127 98',
    'M100 201.5V205',
    'M112 327Q117 331 122 327M78 327Q83 331 88 327',
  ],
  back: ['M100 104V206', 'M84 112Q78 128 87 144M116 112Q122 128 113 144', 'M100 224V250'],
}

type Shapes = Readonly<Record<string, string>>

const arm: Shapes = {
  shoulder: 'M126 92V80L140 84L170 100L168 126Q150 130 134 134Q131 108 126 92Z',
  'upper-arm': 'M134 134Q150 130 168 126L172 176Q158 178 146 184L135.5 155Z',
  'elbow-forearm': 'M146 184Q158 178 172 176L188 236Q172 240 156 248L148 216Z',
  'wrist-hand': 'M156 248Q172 240 188 236L200 300H150Z',
}

const foot: Shapes = {
  'ankle-heel': 'M100 414H140V433Q116 428 100 433Z',
  foot: 'M100 433Q116 428 140 433V460H100Z',
}

/** Regions on the middle line, by id. */
const middle: Readonly<Record<View, Shapes>> = {
  front: {
    head: 'M70 0H130V36Q100 29 70 36Z',
    face: 'M70 36Q100 29 130 36V55Q114 60 100 60Q86 60 70 55Z',
    jaw: 'M70 55Q86 60 100 60Q114 60 130 55V68Q112 71 100 74Q88 71 70 68Z',
    'neck-front': 'M70 68Q88 71 100 74Q112 71 130 68L126 92Q112 99 100 102Q88 99 74 92Z',
    chest:
      'M74 92Q88 99 100 102Q112 99 126 92Q131 108 134 134L135.5 152L130 164Q114 158 100 162Q86 158 70 164L64.5 152L66 134Q69 108 74 92Z',
    abdomen: 'M70 164Q86 158 100 162Q114 158 130 164L134 186L132 212Q116 220 100 220Q84 220 68 212L66 186Z',
    pelvis: 'M74 214.5Q88 220 100 220Q112 220 126 214.5L113 238Q106 241 100 241Q94 241 87 238Z',
    groin: 'M87 238Q94 241 100 241Q106 241 113 238L105 262H95Z',
  },
  back: {
    head: 'M70 0H130V60Q100 66 70 60Z',
    'neck-back': 'M70 60Q100 66 130 60L126 92Q112 97 100 99Q88 97 74 92Z',
    'upper-back':
      'M74 92Q88 97 100 99Q112 97 126 92Q132 108 134 134L135.5 152L130 172Q114 176 100 176Q86 176 70 172L64.5 152L66 134Q68 108 74 92Z',
    'low-back': 'M82 175Q91 176 100 176Q109 176 118 175L120 212Q110 214 100 220Q90 214 80 212Z',
  },
}

/** Regions that come in pairs, by id without its side. */
const paired: Readonly<Record<View, Shapes>> = {
  front: {
    ...arm,
    hip: 'M126 214.5L132 212L150 200V262L126 258Q122 236 126 214.5Z',
    'thigh-front': 'M126 214.5Q122 236 126 258L150 262L140 314Q116 308 100 314V262H105L113 238Z',
    knee: 'M100 314Q116 308 140 314V346Q116 352 100 346Z',
    shin: 'M100 346Q116 352 140 346V414H100Z',
    ...foot,
  },
  back: {
    ...arm,
    flank: 'M118 175Q124 174 130 172L135.2 160L138 204L128 210L120 212Z',
    hip: 'M128 210L138 204L150 200V262L131 258Q133 232 128 210Z',
    buttock: 'M100 220Q110 214 120 212L128 210Q133 232 131 258Q114 264 100 256Z',
    'thigh-back': 'M100 256Q114 264 131 258L150 262L140 314Q116 320 100 314Z',
    knee: 'M100 314Q116 320 140 314V346Q116 340 100 346Z',
    calf: 'M100 346Q116 340 140 346V414H100Z',
    ...foot,
  },
}

export interface BodyShape {
  /** Region id, such as `knee-left`. */
  region: string
  /** SVG path data. */
  d: string
  /** Draw the mirror image. */
  mirrored: boolean
}

/** The body's own left is at the viewer's right in front, at the viewer's left from behind. */
function isMirrored(view: View, side: Side): boolean {
  return view === 'front' ? side === 'right' : side === 'left'
}

function shapesOf(view: View): BodyShape[] {
  const inTheMiddle = Object.entries(middle[view]).map(([region, d]) => ({ region, d, mirrored: false }))
  const inPairs = Object.entries(paired[view]).flatMap(([base, d]) =>
    (['left', 'right'] as const).map((side) => ({
      region: `${base}-${side}`,
      d,
      mirrored: isMirrored(view, side),
    })),
  )
  return [...inTheMiddle, ...inPairs]
}

/** Every region that can be seen from this side. */
export const bodyShapes: Readonly<Record<View, readonly BodyShape[]>> = {
  front: shapesOf('front'),
  back: shapesOf('back'),
}
