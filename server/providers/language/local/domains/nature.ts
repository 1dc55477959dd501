import { frame } from "../frame";

export const nature = frame({
  id: "nature",
  keys: "nature, forest, tree, mountain, river, lake, waterfall, meadow, valley, woods, woodland, hike, trail, autumn, leaf, wild, wilderness, jungle, rainforest, canyon, volcano, national park, moss, mushroom, landscape, photosynthesis, hill, island, field, flower, glacier, river, fall colors",
  kind: "place",
  format: "film",
  near: ["wildlife", "weather", "gardening", "space"],
  music: "calm",
  sound: "birds and leaves",
  thing: "a forest path with tall trees",
  want: ["hear the forest think", "follow the stream to where it starts", "stand under the oldest tree"],
  call: ["Leave the path for a minute.", "Walk slowly.", "Come outside."],
  obstacle: ["a river with no bridge", "a path that stops at a fallen tree"],
  door: `
    Behind the houses, the woods begin without asking. | the edge of a forest behind village houses, afternoon | birds and leaves
  `,
  hook: `
    The forest was awake long before you parked the car. | a misty forest edge with a gravel road, dawn | dawn chorus of birds
    Step off the path, and the ground goes soft. | a boot stepping onto moss, close-up | footsteps on moss
    One leaf lets go. That is the whole event. | a single leaf falling in still air, backlight
  `,
  pain: `
    We walk through with our ears full, and call it silence. | a hiker with headphones on a forest path, grey day
    It takes a minute to see the first thing, and most of us leave before. | an empty bench in a quiet forest, flat light
  `,
  moments: `
    Mist lies in the valley like milk in a saucer. | mist in a green valley seen from above, sunrise | distant birds
    The first bird tries one note, and approves of it. | a small bird singing on a branch, dawn light | one bird singing
    Dew has hung a lamp on every thread of the web. | a spider web with dew drops, macro view, low sun
    A stream talks to itself all the way down. | a clear stream over mossy stones, dappled light | a small stream
    Ferns unroll, with the patience of clocks. | unrolling fern leaves, close-up, green light
    Moss keeps last week's rain, for later. | thick moss on a tree trunk with water drops, macro view | dripping water
    Light comes down in coins and spends itself on the floor. | sunlight spots on a forest floor, noon | leaves in a light wind
    An oak holds up its corner of the sky. | a huge old oak seen from below | leaves in wind
    Ants carry something home that is larger than home. | ants on a log carrying a leaf, macro view
    A deer stops chewing, and so do you. | a deer looking up in a clearing, soft light
    Roots shake hands where nobody sees. | tangled tree roots over dark earth, close-up
    The waterfall says one word, and never gets to the end of it. | a tall waterfall between rocks, spray in the sun | waterfall
    A woodpecker asks the same question at every door. | a woodpecker on a pale trunk, afternoon | woodpecker
    Up here the trees get smaller, and the sky takes over. | a mountain ridge with low pines, wide sky | mountain wind
    The lake holds the whole mountain upside down, and spills nothing. | a mountain mirrored in a still lake | still water
    Wind crosses the meadow, and you can watch it walk. | wind moving through tall grass, late light | wind in grass
    Mushrooms came up overnight and have opinions about it. | mushrooms on a mossy log, close-up, damp light
    The owl was here the whole time. | an owl on a branch at dusk, deep blue light | an owl calling
  `,
  gain: `
    You walk out slower than you walked in. | a hiker leaving a forest at golden hour, seen from behind | footsteps on leaves
    There are pine needles in your pocket for the rest of the week. | pine needles on an open palm, soft light
  `,
  close: `
    The forest closes behind you like water. | a forest path seen backwards at dusk | evening birds
    It will go on tonight, without an audience. | a moonlit forest clearing | crickets and an owl
    Stand still a moment longer. There. | a person standing still among tall trees, last light
  `,
  steps: `
    A seed waits until there is water and warmth. | a seed in dark soil, macro view
    First a root goes down, then a shoot goes up. | a sprouting seed with a small root, close-up
    A green leaf catches light and turns it into sugar. | a bright green leaf against the sun, close-up
    Water climbs from the roots to the very top. | a tall tree trunk seen from below
    In autumn many trees close their leaves down and let them go. | orange leaves falling in a forest | leaves in wind
    On the ground, fungi and beetles turn leaves back into soil. | mushrooms and a beetle in leaf litter, macro view
    And in that soil, the next seed is already waiting. | a seedling in a sunlit clearing
  `,
});
