import { frame } from "../frame";

export const community = frame({
  id: "community",
  keys: "community, charity, volunteer, volunteering, donation, donate, nonprofit, ngo, neighbour, neighbor, neighbourhood, foundation, fundraiser, refugee, homeless, shelter, help, aid, rescue, firefighter, church, mosque, village, democracy, election, vote, activism, mentor, food bank",
  kind: "group",
  format: "ad",
  near: ["family", "city", "education", "gardening"],
  music: "warm",
  sound: "voices in a hall",
  thing: "a hall with long tables and open doors",
  want: ["know the name of the man next door", "carry one corner of it", "see the lights on in every house"],
  call: ["Come by on Saturday.", "Bring what you can.", "Knock."],
  obstacle: ["a locked hall", "a list longer than the day"],
  door: `
    Next door, somebody is knocking with an elbow, hands full. | a neighbour at a door with a full pot, evening | knocking on a door
  `,
  hook: `
    It starts with a knock on a door. | a hand knocking on a wooden door, daylight | knocking
    A folding table needs two people. That is the whole idea. | two people unfolding a long table in a hall
    The hall is cold, the urn is on, and someone has brought a cake. | a village hall with a tea urn and a cake, morning
  `,
  pain: `
    You know their footsteps, and not one of their names. | an apartment corridor with closed doors, cold light
    We all thought that somebody would. | an empty bench in a cold square
  `,
  moments: `
    A key is fetched from where the key always is. | a hand taking a key from under a flower pot
    Chairs come off the stack with a bark. | stacked chairs being set out in a hall | chairs unstacked
    Somebody makes a list. Somebody loses the list. It works. | a handwritten list on a hall table
    Potatoes are peeled by a judge, a plumber and a girl of nine. | three people of different ages peeling potatoes | peeling and voices
    The van is full, and one more box goes in. | a small van filled with boxes, morning
    A ladder is held by three people and climbed by one. | people holding a ladder under a street lamp
    Old coats hang in a row, with new owners in mind. | a row of coats on a rail in a hall
    Two languages, one saucepan, and a good deal of pointing. | two women cooking together, steam
    A boy carries the smallest box as if it were the crown. | a small boy carrying a box with great care
    On the wall, a paper sun, with the wrong number of rays. | a child's paper sun on a hall wall
    Somebody sits down next to somebody. | two people on a bench seen from behind, afternoon
    Soup is carried up four floors, and a story is carried down. | a person with a pot on a staircase | footsteps on stairs
    The broken bench has a new plank, paler than the rest. | a park bench with one new plank, low sun
    At dusk, the square has more people than reasons. | people talking in a square at dusk | voices in a square
  `,
  gain: `
    Next morning, someone across the street waves first. | a neighbour waving from a window, morning
    The lights are on, all down the row. | a row of houses with lit windows, evening
  `,
  close: `
    The hall is swept. The key goes back under the pot. | a hand placing a key under a flower pot, dusk
    There is a chair free, and nobody will ask why you came. | an empty chair in a circle of people
    Saturday. You could just look in. | an open hall door with light falling out
  `,
});
