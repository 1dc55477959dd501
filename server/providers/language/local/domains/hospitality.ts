import { frame } from "../frame";

export const hospitality = frame({
  id: "hospitality",
  keys: "hotel, hostel, resort, lodge, inn, guesthouse, spa, bnb, airbnb, retreat, hospitality, guest, concierge, cabin, chalet, glamping, campsite, bed and breakfast, host",
  kind: "place",
  format: "ad",
  near: ["travel", "food", "nature", "home"],
  music: "warm",
  sound: "quiet lobby",
  thing: "a small hotel with lit windows",
  want: ["hand over the bags and breathe out", "sleep behind thick curtains", "have breakfast until noon"],
  call: ["Ring the bell.", "Stay another night.", "The key is yours."],
  obstacle: ["a full house and a long road", "a lobby with no one in it"],
  door: `
    At the end of the road there is a lamp over a door. | a lamp over a guesthouse door, dusk
  `,
  hook: `
    You have been on the road all day, and there is a light. | a lit house at the end of a dark road | car on gravel
    A bell on a counter, and one small note when you touch it. | a brass bell on a reception counter | a desk bell
    Somewhere a bed has been turned down, and not by you. | a turned-down bed with a lamp, evening
  `,
  pain: `
    The last room was all carpet and hum. | a bare hotel room with cold light | air conditioning hum
    You wake up and need a moment to recall which city it is. | a person sitting on a bed in a grey room
  `,
  moments: `
    Gravel, a door, a voice that says: you found us. | a host opening a door, warm light, evening | footsteps on gravel
    The key has real weight, and a wooden tag. | a key with a wooden tag in a hand, close-up
    Stairs go up past pictures of somebody's uncles. | a staircase with old framed portraits
    The window opens onto something you had not ordered. | hands opening a window to mountains, morning
    White sheets, pulled tight, and a dent where the suitcase was. | white sheets on a bed, soft light
    The bath runs, and the mirror goes politely blind. | a bathtub filling, steam, candle | running bath
    Downstairs, forks and low voices keep each other company. | a small dining room at night, warm lamps | cutlery and low voices
    Someone brings wood, and does not ask if you are cold. | a person laying wood by a fireplace | crackling fire
    The dog of the house inspects your boots, and passes them. | a dog sniffing hiking boots in a hallway
    Morning comes in with a tray. | a breakfast tray by a sunny window | birds and a cup
    Honey from up the hill, bread from round the corner. | honey and bread on a checked cloth, close-up
    A path starts right behind the kitchen. | a path leading from a back door into hills
    Rain all day, a library, and nobody minds at all. | a reading chair by a rainy window | rain on glass
    They remember how you take your tea. | a cup of tea set down on a side table
    The guest book has a page that smells of smoke and orange. | an open guest book with a pen, lamp light
  `,
  gain: `
    You sleep the way you did as a child, on the side of the window. | a sleeping guest in morning light
    Nobody asks what day it is. | a hammock between two trees, noon
  `,
  close: `
    Leave the key on the counter. Or do not leave. | a key on a wooden counter, low sun
    The lamp over the door stays on. | a lamp above a guesthouse door, night | crickets at night
    Ring once. Someone is already on the stairs. | a warm hallway seen through a glass door
  `,
});
