import { frame } from "../frame";

export const family = frame({
  id: "family",
  keys: "family, mother, father, mom, dad, parent, baby, grandmother, grandfather, grandma, grandpa, sibling, sister, brother, love, friend, friendship, childhood, memory, marriage, couple, daughter, son, home movie, mother's day, father's day, toddler, pregnancy, twin",
  kind: "being",
  format: "film",
  near: ["home", "food", "events", "pets"],
  music: "warm",
  sound: "voices in another room",
  thing: "a kitchen table with mismatched chairs",
  want: ["say it while there is time", "have them all at one table", "hear that laugh again"],
  call: ["Call her tonight.", "Come for supper.", "Stay a while."],
  obstacle: ["a phone call nobody makes", "a long way between two towns"],
  door: `
    In another kitchen, someone is telling an old story again. | an old man telling a story at a kitchen table, lamp | laughter in a kitchen
  `,
  hook: `
    There is a drawer in the kitchen that holds everyone's childhood. | an open drawer with string, buttons and photographs
    She says the names in order, and gets to yours third. | a grandmother in a doorway calling, evening
    The hallway still has the marks: this tall, and then this tall. | pencil height marks on a door frame, close-up
  `,
  pain: `
    Everyone is well, say the messages. Everyone is fine. | a phone on a table with an empty chair
    You meant to ring on Sunday, and then it was dark. | an old telephone in a dim hallway
  `,
  moments: `
    A small hand closes round one finger, and that is the contract. | a baby's hand around an adult finger, macro view
    Pancakes, first one ugly, as tradition asks. | a pan with a misshapen pancake, morning sun | a sizzling pan
    A shoe is found. The other shoe has its own plans. | one small shoe in a hallway, morning
    He ties the scarf the way his father tied it. | a father tying a child's scarf, cold light
    Somebody small sits on shoulders, and is king of the street. | a child on shoulders in a street, afternoon
    Everyone looks at the camera, except the dog and grandfather. | a family posing in a garden, old camera
    A secret is told to an ear, with far too much air. | a child whispering in a parent's ear
    The bike wobbles, and two hands let go a moment early. | a child on a bicycle, a parent behind with open hands | a wobbling bicycle
    Sand in the sandwiches. Nobody remembers it otherwise. | a family picnic on a windy beach | waves and laughter
    A plaster on a knee, and a whole afternoon is saved. | a plaster on a child's knee, close-up
    The old recipe says: enough flour. | a stained handwritten recipe card, kitchen light
    They argue about the way home, and take both. | a family in a car at a crossroads, dusk
    Asleep before the end of the street. | a sleeping child in a car seat, evening light
    A coat is laid over someone, very carefully. | a coat laid over a sleeping person on a sofa
    The light in the corridor stays on, a hand's width. | a bedroom door ajar with corridor light, night
  `,
  gain: `
    Nobody said it out loud. Everybody heard it. | a family around a table, quiet smiles, lamp light
    You catch yourself in the mirror, with her laugh. | a laughing person before a hallway mirror
  `,
  close: `
    The chairs do not match. The table is full. | a full kitchen table from above, evening
    Ring her. She is still up. | a phone on a table beside a lit lamp, night
    One day this will be the old photograph. | a family photograph being taken, last sun
  `,
});
