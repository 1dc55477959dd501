import { frame } from "../frame";

export const fashion = frame({
  id: "fashion",
  keys: "shirt, dress, linen, jacket, fashion, clothing, clothes, shoe, sneaker, boot, bag, handbag, jeans, denim, sweater, knitwear, wool, cotton, silk, tailor, wardrobe, outfit, apparel, coat, hat, scarf, jewelry, jewellery, ring, watch, sunglasses, hoodie, sock, lingerie, swimwear, streetwear, couture, perfume",
  kind: "thing",
  format: "ad",
  near: ["crafts", "city", "beauty", "art"],
  music: "elegant",
  sound: "quiet studio, soft fabric",
  thing: "a shirt on a wooden hanger by a window",
  want: ["get dressed without a second thought", "walk out of the door lighter", "find the coat in the old photograph"],
  call: ["Put {them} on and go.", "Wear {them} on an ordinary day.", "Try {them} in daylight."],
  obstacle: ["a full wardrobe with nothing to wear", "a zip that will not close"],
  door: `
    On the chair, tomorrow's clothes are already waiting. | folded clothes on a chair by a window, evening
  `,
  hook: `
    Heat, noon, and a street with no shade. | a white street in hard midday sun, one figure walking | cicadas
    You have worn the same thing three days running, and you know why. | a worn favourite garment on a chair, morning light
    Before you say a word, your sleeves have said it. | a person rolling up linen sleeves by a window
  `,
  pain: `
    A wardrobe full of clothes, and nobody you know lives in them. | a crowded wardrobe with a person standing before it
    By ten in the morning, the collar has won. | a person loosening a tight collar on a hot street
    It looked different in the shop. Everything does. | a person before a mirror in hard shop light
  `,
  moments: `
    It starts as a thread, and a thread is almost nothing. | a single thread held to the light, macro view
    The loom says the same two words all day. | a wooden loom with pale thread, workshop light | a loom clacking
    Cloth comes off the roll like water over a step. | fabric unrolling over a cutting table, soft light | fabric rustling
    Chalk first, then the long breath of the scissors. | scissors cutting along a chalk line on cloth, close-up | scissors cutting cloth
    A needle goes in, comes up, and moves a hair to the left. | a needle stitching a seam, macro view | sewing machine
    Buttons wait in a saucer, all looking up. | a saucer of buttons on a sewing table, window light
    Steam takes the last argument out of the cloth. | an iron steaming a pale cloth, morning light | steam iron
    Then it hangs by the window, and the air tries it on first. | a garment on a hanger moving in a draught, open window
    Hold it to the light. You can nearly read the weather through it. | sheer fabric held against a bright window
    Arm, arm, and a shrug. That is the whole ceremony. | a person putting on a garment before a mirror, soft light
    On the stairs, it finds the rhythm of the one who wears it. | a person walking down stone stairs, fabric moving, noon
    In the street, the wind takes the other half. | a person crossing a windy square, clothes moving | light wind
    It sits on the back of a chair and still looks like you. | clothing over a café chair, afternoon sun
    Dinner runs late, and nobody thinks about clothes. | friends around an outdoor table at dusk | voices at a table
    On the line, it waves at the neighbours. | clothes on a washing line between houses, golden light | light wind
    A crease is not a fault. It is a diary. | a close view of creased fabric in low light
  `,
  gain: `
    You close the door, and the mirror stays behind. | a person leaving a hallway with a mirror, bright door
    Cool air on the wrists, and one thing less to decide. | bare wrists and rolled sleeves by a bicycle, morning
    And the photograph, years later, does not make you wince. | a printed photograph on a wooden shelf
  `,
  close: `
    Take it off the hanger. The day is outside. | an empty hanger swinging by a bright window
    Evening. The chair, the window, and tomorrow's colour. | folded clothes on a chair at dusk
    It only looks finished once you move. | a figure in motion on a sunny street
  `,
});
