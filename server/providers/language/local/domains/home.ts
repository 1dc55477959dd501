import { frame } from "../frame";

export const home = frame({
  id: "home",
  keys: "home, furniture, sofa, lamp, chair, table, mattress, kitchen, bathroom, decor, candle, carpet, rug, curtain, cleaning, vacuum, appliance, household, living room, bedroom, shelf, blanket, ikea, tile, washing, laundry, mug, vase",
  kind: "thing",
  format: "ad",
  near: ["family", "food", "sleep", "gardening"],
  music: "warm",
  sound: "quiet room tone",
  thing: "a chair beside a lamp in a warm room",
  want: ["come home to a lit window", "put the lamp in the right corner", "hear rain from the sofa"],
  call: ["Sit down.", "Put the kettle on.", "Stay in."],
  obstacle: ["a room that echoes", "a pile that moves from chair to chair"],
  door: `
    Indoors, a lamp goes on by itself, or so it seems. | a lamp going on in a window at dusk
  `,
  hook: `
    Shoes off. Lamp on. That is the whole ceremony. | shoes by a door and a lit lamp, evening | keys in a bowl
    The best seat in the house is not for sale. It is by the window. | a chair by a rainy window, soft lamp | rain on glass
    A room tells you where it wants the table. | an empty sunny room with one table
  `,
  pain: `
    There is a chair in the bedroom that nobody has sat on since May. | a chair buried in clothes, grey light
    One bulb, in the middle of the ceiling, and everyone looks tired. | a bare bulb in a cold room, night
  `,
  moments: `
    The morning comes in sideways and shows the dust. | a sunbeam with dust over a wooden floor
    A cup, a ring on the table, another ring. | coffee rings on a wooden table, close-up
    Cushions keep the shape of the evening. | dented cushions on a sofa, morning light
    Wood remembers every plate that was put down too hard. | a scratched wooden table, raking light
    The window is cleaned, and the garden walks in. | a hand cleaning a window, green garden behind | a cloth on glass
    A rug is unrolled, and the echo moves out. | a rug unrolling on a bare floor | a rug unrolled
    One picture, two people, and a long talk about left. | two people hanging a picture on a wall
    Warm towels come off the rail like toast. | folded towels on a warm rail
    The shelf is straight. It is the wall that leans. | a shelf with books and a spirit level
    Soup on the stove, a book face down, nobody about. | a quiet kitchen with a steaming pot | gentle simmering
    The plant has turned its back on the room again. | a houseplant leaning towards a window
    Curtains first, then the small lamp, then the other small lamp. | small lamps in a cosy living room, dusk
    A blanket goes round three people and a cat. | a family under a blanket with a cat on a sofa
    Rain tries the windows, one after another, and gives up. | rain on a dark window, warm room mirrored | rain on a window
  `,
  gain: `
    You come in out of the wet, and the room already knows. | a lit hallway with a wet coat, evening
    Everything has a place, and one thing is on the floor. | a tidy warm room with one toy on the floor
  `,
  close: `
    The lamp goes off. The chair keeps your shape till morning. | an armchair in moonlight
    From the street, it is only one more yellow window. | a house with one yellow window, blue night
    Stay a little. Nobody needs the chair. | an empty armchair by a lamp
  `,
});
