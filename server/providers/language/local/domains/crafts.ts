import { frame } from "../frame";

export const crafts = frame({
  id: "crafts",
  keys: "craft, handmade, ceramic, ceramics, pottery, potter, wood, woodworking, carpenter, carpentry, leather, knitting, weaving, glass, glassblowing, blacksmith, forge, mug, bowl, vase, candle, soap, jewelry, jeweller, quilt, embroidery, sewing, workshop, artisan, clay, knife, basket, paper, origami, letterpress, violin maker, luthier, watchmaker, shoemaker, guitar maker",
  kind: "thing",
  format: "ad",
  near: ["art", "home", "coffee", "fashion"],
  music: "warm",
  sound: "quiet workshop",
  thing: "a handmade bowl on a workbench",
  want: ["make one thing well", "mend what everybody throws away", "learn it from the old master"],
  call: ["Pick {them} up.", "Hold {them} once.", "Use {them} every day."],
  obstacle: ["a lump of clay that leans", "a crack in the kiln"],
  door: `
    In a yard behind the houses, someone is making something. | a workshop door open onto a yard, morning | hammering far away
  `,
  hook: `
    Clay is only mud until someone leans on it. | two hands leaning on a lump of clay, side light
    The workshop is cold, and the stove has just been lit. | a small workshop with a stove, blue morning | a stove crackling
    There is a thumbprint on it, and it stays. | a thumbprint in pale clay, macro view
  `,
  pain: `
    The cupboard is full of cups, and you always take the same one. | an open cupboard of cups, grey light
    It broke. It was made to. | broken white shards on a kitchen floor
  `,
  moments: `
    An apron is tied without looking. | hands tying an apron behind a back, morning
    The wheel starts to turn, and the room turns around it. | a pottery wheel spinning, water, close-up | a pottery wheel
    It wobbles, and is talked to, and stops wobbling. | hands centring clay on a wheel, soft light
    Water, thumbs, and a hollow where there was none. | thumbs opening clay on a wheel, macro view | wet clay
    The wall rises between two fingers, thin as a good excuse. | a clay wall rising between fingers, close-up
    A wire goes under. Held breath. Lift. | a wire cutting under a clay pot
    They stand on the board like a class before the bell. | unglazed pots on a long board, window light
    Shavings curl up and fall over each other's feet. | wood shavings and a saw on a workbench, close-up | a hand plane on wood
    Somebody sands, feels with an eye closed, and sands. | a hand feeling a smooth wooden edge
    A tool hangs where its shadow has been painted. | tools on a workshop wall with painted outlines
    Glaze goes on grey. It will not stay grey. | a brush putting grey glaze on a bowl
    The kiln is shut, and now nobody can help. | a kiln door closing, red glow | a heavy kiln door
    All night there is an orange line around the door. | an orange glow around a kiln door, dark workshop | a low roar of fire
    In the morning they tick as they cool, like small clocks. | glazed pots in an open kiln, morning light | ceramic ticking as it cools
    No two of them agree about blue. | a row of blue glazed bowls, daylight
    It is wrapped in a newspaper nobody has read yet. | hands wrapping a bowl in newspaper
  `,
  gain: `
    It fits the hand as if the hand had ordered it. | two hands around a handmade cup, window light
    After a year it knows you: a chip, a ring, a shine. | a well-used cup on a kitchen table
  `,
  close: `
    The wheel stops. The room catches up. | a still pottery wheel, last light
    Put it on the table. It will find its own work. | a handmade bowl on a set table, evening
    Tomorrow, the next one will be a little different. | a row of lumps of clay waiting on a bench
  `,
  steps: `
    Wedge the clay until no bubbles are left in it. | hands kneading clay on a table | clay on a table
    Put it down in the middle, and press until it stops wandering. | hands centring clay on a wheel
    Keep your hands wet and your elbows still. | wet hands on spinning clay, close-up | a pottery wheel
    Open it with your thumbs, slowly, straight down. | thumbs opening clay, top view
    Pull the wall up with a little pressure on both sides. | a clay wall rising between fingers
    Cut it from the wheel, and let it dry where there is no wind. | a fresh clay bowl on a shelf
    Fire it once, glaze it, and fire it again. | pots stacked in a kiln
    Then let the kiln cool. Opening it early is how pots crack. | a closed kiln with a small warm glow
  `,
});
