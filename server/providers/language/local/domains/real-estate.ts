import { frame } from "../frame";

export const realEstate = frame({
  id: "real-estate",
  keys: "apartment, house, property, villa, loft, condo, mortgage, rent, realtor, broker, housing, penthouse, listing, cottage, bungalow, flat, real estate, open house, tiny house",
  kind: "place",
  format: "ad",
  near: ["home", "architecture", "family", "city"],
  music: "elegant",
  sound: "quiet empty rooms",
  thing: "a house with open shutters",
  want: ["hang their own pictures", "turn the key and be home", "have a window with a tree in it"],
  call: ["Come and see it in daylight.", "Bring your own chair.", "The key is at the door."],
  obstacle: ["a box that never got unpacked", "a wall too thin for sleep"],
  door: `
    Somewhere there is a door with your key in it. | a key in an old wooden door, afternoon sun
  `,
  hook: `
    The rooms are empty, and the light is already living here. | an empty room with sun on a wooden floor | echo in an empty room
    A house is never quiet. Listen. | a hallway with an open door to a garden | floorboards creaking
    Hold the key for a moment before you turn it. | a hand with a key at a front door, close-up | a key in a lock
  `,
  pain: `
    You know every neighbour by their footsteps. | a ceiling lamp trembling slightly, night | footsteps upstairs
    Boxes in the hall, since the last time. | stacked moving boxes in a narrow hall, grey light
  `,
  moments: `
    The gate says your name in its own way. | a garden gate opening, morning | a gate creaking
    Stone, then wood, then cool tiles: you could find your way barefoot. | bare feet crossing from wood to tiles
    In the kitchen, the morning comes in over the sink. | a kitchen sink under a bright window, morning
    There is a corner here that is clearly meant for a chair. | a sunny bare corner beside a window
    Open the shutters, and the street walks in. | hands opening shutters onto a sunny street | street sounds
    A tree looks into the upstairs room, and is no trouble. | a tree outside an upstairs window, green light | leaves in wind
    The stairs have a step that sings. You will learn which. | old wooden stairs with a worn step | a creaking stair
    Somebody once marked a child's height on this door frame. | pencil marks on a white door frame, close-up
    The table will go here. The arguments too, and the cakes. | an empty dining room with a hanging lamp
    Rain on this roof is worth staying in for. | rain on a roof window, grey soft light | rain on a roof
    The garden has kept its own calendar. | a small garden with flowering bushes, noon | bees and birds
    From the back step, you can hear the evening begin. | back steps of a house at dusk, garden | evening birds
    A lamp goes on, and the rooms come closer. | a warm lamp in an empty room, dusk
    At night, the windows look like a row of good ideas. | a house with lit windows at night
  `,
  gain: `
    The boxes are flat, and the pictures hang a little crooked. | framed pictures on a new wall, flattened boxes
    You say "home", and mean a colour of light. | warm evening light in a living room
  `,
  close: `
    The door stands open. There is air moving through. | an open front door with a bright hallway, sunset
    Bring one chair, and sit down in the middle of it. | a single chair in an empty sunny room
    Turn the key. You know this sound. | a key turning in a door at dusk, close-up | a key in a lock
  `,
});
