import { frame } from "../frame";

export const events = frame({
  id: "events",
  keys: "event, wedding, party, birthday, festival, conference, meetup, celebration, christmas, halloween, anniversary, ceremony, exhibition, fair, fireworks, gala, carnival, graduation, reunion, invitation, thanksgiving, easter, diwali, eid, hanukkah, bride, groom, prom, workshop, summit, valentine, ramadan, new year, baby shower",
  kind: "event",
  format: "announcement",
  near: ["family", "music", "food", "hospitality"],
  music: "uplifting",
  sound: "voices and glasses",
  thing: "a long table with lanterns",
  want: ["dance until the chairs are up", "say it in front of everyone", "see them all in one room"],
  call: ["Save the date.", "Bring someone.", "Come as you are."],
  obstacle: ["a list of names that keeps growing", "a rain cloud over the garden"],
  door: `
    Somewhere down the road, they are hanging up lanterns. | people hanging lanterns between trees, late afternoon
  `,
  hook: `
    The chairs are out, the lanterns are up, and the sky is thinking about it. | chairs and lanterns in a garden, late afternoon
    An envelope with your name on it, in real ink. | a handwritten envelope on a doormat, morning
    Somebody is practising a speech in the bathroom. | a person before a mirror with a piece of paper | mumbled words
  `,
  pain: `
    You only see each other on staircases and screens. | two people waving in a stairwell, grey light
    It is always going to be next summer. | an empty garden with stacked chairs, dull light
  `,
  moments: `
    A tablecloth opens in the air and takes its time coming down. | a white tablecloth billowing over a long table
    Someone counts glasses, and someone uncounts them. | rows of glasses on a table, low sun | clinking glasses
    The cake comes through the door sideways. | two people carrying a cake through a doorway
    A tie is tied, untied, and tied by a grandmother. | an old woman's hands tying a tie, close-up
    Cars arrive, and the gravel announces each of them. | cars on a gravel drive with lanterns, dusk | tyres on gravel
    Nobody knows where to stand. Then the music does. | guests in a garden beside a small band | a small band starting
    An uncle has brought his own chair. | an old man with a folding chair in a garden
    A glass is tapped. Paper shakes a little. | a hand tapping a glass with a spoon, warm light | a glass tapped with a spoon
    It was short, and half the table needs a napkin. | guests wiping their eyes at a long table
    Children have found the space under the table. | children under a table with a hanging cloth
    Shoes come off. That is when it begins. | shoes in the grass beside a dance floor, night
    The whole garden claps, not quite together. | clapping guests under strings of lights | clapping
    Sparks go up, and every face turns into its own childhood. | fireworks above faces looking up, night | fireworks
    Two people dance long after the song. | a couple dancing in an empty garden, night
    In the kitchen, the best conversation of the evening. | people talking among dishes in a kitchen, night | kitchen voices
    Candles go out one by one, like guests. | burnt-down candles on a long table, late night
  `,
  gain: `
    You find confetti in your pocket in November. | confetti in an open palm, grey light
    Everyone is in the picture, and one of them is blinking. | a group photograph on a wall
  `,
  close: `
    The gate is open. You can hear it from the road. | an open garden gate with lights behind, dusk | distant music and voices
    There is a chair with your name on it. | a chair with a name card at a long table
    Come early. Stay for the dishes. | lanterns glowing in a garden at night
  `,
});
