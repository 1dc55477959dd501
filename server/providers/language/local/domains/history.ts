import { frame } from "../frame";

export const history = frame({
  id: "history",
  keys: "history, ancient, war, roman, rome, egypt, pyramid, medieval, empire, century, archaeology, archaeologist, viking, revolution, past, heritage, archive, tradition, ancestor, museum, renaissance, victorian, legacy, silk road, civilization, civilisation, samurai, pharaoh",
  kind: "topic",
  format: "documentary",
  near: ["books", "architecture", "city", "art"],
  music: "mysterious",
  sound: "quiet hall, wind outside",
  thing: "old stones in low light",
  want: ["read the letter nobody answered", "find the name under the dust", "hear the old song once"],
  call: ["Come closer to the glass.", "Read the names.", "Ask your grandmother."],
  obstacle: ["a locked archive", "a page torn out"],
  door: `
    Under the pavement, an older street is lying quite still. | old stones in an excavation under a modern street
  `,
  hook: `
    Dust first. Then, under the brush, a corner of something. | a brush uncovering an old tile in soil, close-up | a brush on stone
    Someone dropped this, and looked for it all evening. | an old coin in an open palm, soft light
    Every wall here has heard a language that nobody speaks. | an old stone wall with carvings, low sun | wind over ruins
  `,
  pain: `
    Most of it was never written down. | an empty shelf in an old archive, dim light
    We know the names of kings. We do not know who baked. | a marble bust in an empty hall, cold light
  `,
  moments: `
    A map with too much sea, and monsters where the doubt was. | an old map on a desk, candle light
    The road is worn in two lines, a cart's width apart. | cart tracks worn in old paving stones, noon
    A potter pressed a thumb here. It still fits. | a thumb in the mark on an ancient pot, close-up
    Ink goes brown, and the handwriting stays impatient. | an old letter with brown ink, side light
    On the stair, the middle of every step is lower. | worn stone steps in a tower, window light | slow footsteps
    A bell was cast, hung, hidden, and rung again. | a large bronze bell in a tower, morning | one church bell
    A ship leaves a harbour, and only its cargo comes back. | an old sailing ship leaving a harbour, mist | creaking ship and waves
    In the photograph, the girl on the left moved. | an old blurred photograph of a group, close-up
    The market was here. The noise must have been tremendous. | empty market square with old columns, afternoon
    A loom, a lamp, and a winter with long evenings. | an old loom beside an oil lamp
    Somebody carved a joke where the bishop would not look. | a grotesque stone carving on a church roof
    The field has been quiet for so long that it grows poppies. | a field of poppies with an old wall, soft light | wind in a field
    In a drawer, a key to a door that burned. | an old iron key in a wooden drawer, close-up
    A child asks who lived here, and gets a very long answer. | a child and a guide before old ruins, late light
    Under glass, a shoe waits for the other one. | an ancient leather shoe in a museum case
    The lamp is carried along the shelf, and the names wake up. | a lamp moving along archive shelves, night
  `,
  gain: `
    You come out into the street, and it has layers. | a modern street with one old tower, golden light
    The past is not far. It is under the carpet. | a lifted floorboard with old tiles below
  `,
  close: `
    The lights go off, room by room. The shoe goes on waiting. | a dark museum hall with one lit case | footsteps fading in a hall
    One day someone will brush the dust off us. | a mug half buried in soil, low sun
    Write your name on the back of the photograph. | a hand writing on the back of a photograph
  `,
});
