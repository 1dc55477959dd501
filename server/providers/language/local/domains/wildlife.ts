import { frame } from "../frame";

export const wildlife = frame({
  id: "wildlife",
  keys: "wildlife, animal, fox, wolf, bear, lion, tiger, elephant, deer, eagle, owl, bird, bee, butterfly, insect, rabbit, hare, hedgehog, squirrel, giraffe, zebra, monkey, gorilla, panda, snake, frog, bat, safari, savanna, hawk, crane, swan, duck, goose, beaver, otter, moose, lynx, leopard, dinosaur, creature, raven, crow, kingfisher, stork, spider",
  kind: "being",
  format: "documentary",
  near: ["nature", "weather", "ocean", "space"],
  music: "calm",
  sound: "birds and light wind",
  thing: "a wild animal at the edge of a forest",
  want: ["find the way back to the others", "cross the river before the snow", "see what is on the other side of the ridge"],
  call: ["Look, and leave no trace.", "Keep still.", "Watch closely."],
  obstacle: ["a river in flood", "a winter with no tracks to follow"],
  door: `
    And in the long grass, something lifts its head. | an animal's ears above tall grass, low sun
  `,
  hook: `
    The grass moves, and there is no wind. | tall grass with something moving in it, dawn light | rustling grass
    Two eyes at the edge of the trees, and then none. | two shining eyes at a dark forest edge, dusk
    The frost has been walked on. Somebody was here. | animal tracks in frost, sunrise, close-up
  `,
  pain: `
    We see a tail, a wing, a hole in the hedge. Rarely more. | a gap in a hedge with one feather, grey light
    The path was theirs before it was ours. | an animal track crossing a gravel road
  `,
  moments: `
    A nose comes first, and reads the morning. | an animal's nose close-up, cold breath, sunrise
    Every track in the snow is a sentence with the end still open. | animal tracks across fresh snow, low sun
    Wings fold, and the branch takes the weight. | a large bird landing on a bare branch, early light | wing beats
    Something small crosses the clearing in four decisions. | a hare running over a clearing, morning mist
    A web, a wait, and nothing wasted. | a spider in a web with dew, macro view
    Bees leave in a straight line and come home in a curve. | bees around wild flowers, sunny close-up | bees humming
    At the waterhole, everyone knows the order. | animals drinking at a waterhole, midday haze | birds and splashing water
    The young ones play at being serious. | young animals playing in grass, warm light
    An ear turns, all on its own. | an animal's ear in close-up, backlight
    Danger passes overhead, and its shadow goes ahead of it. | the shadow of a hawk over a field, noon | a hawk calling
    They eat the way they do everything: one eye on the sky. | a deer grazing and looking up, afternoon
    High up, geese write one long letter and take it south. | geese flying in a line against an orange sky | geese calling
    A burrow has a front door, a back door and a secret. | a burrow entrance between roots, soft light
    At dusk, the shift changes. | bats above a dark tree line, violet sky | evening insects
    Then only eyes, and stars, and the sound of walking. | a dark field under stars with two small shining eyes | crickets at night
    Tomorrow the tracks will be fresh again. | a line of tracks leading to the horizon, first light
  `,
  gain: `
    For one breath, you were part of what it saw. | an animal looking into the camera, soft close-up
    You walk home quieter, and with better ears. | a person walking home on a field path at dusk | soft footsteps
  `,
  close: `
    It turns, and the grass closes behind it. | tall grass closing, empty clearing, last light | rustling grass
    The forest knows where it sleeps. We do not need to. | a dark forest edge under a pale moon
    Leave the gate as you found it. | a wooden gate at the edge of a meadow, dusk
  `,
});
