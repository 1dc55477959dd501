import { frame } from "../frame";

export const architecture = frame({
  id: "architecture",
  keys: "architecture, building, architect, house design, tower, skyscraper, bridge, cathedral, castle, pavilion, concrete, brick, construction, facade, temple, dome, staircase, renovation, interior, construct, roof, monument, ruin",
  kind: "place",
  format: "documentary",
  near: ["city", "history", "art", "home"],
  music: "elegant",
  sound: "echo of a large room",
  thing: "a building of stone and glass",
  want: ["build a room for the light", "find the door behind the wall", "see the plan from above"],
  call: ["Walk in.", "Look up.", "Mind the step, and then the ceiling."],
  obstacle: ["a wall without a window", "a stair that ends in air"],
  door: `
    Someone drew these walls before anyone could lean on them. | an architect's drawing of a facade on a wooden desk
  `,
  hook: `
    Before it was stone, it was a pencil line. | a pencil line on tracing paper, close-up | pencil on paper
    A room is a way of keeping some of the light. | an empty room with one tall window, morning sun
    Stand in the doorway. The building has already begun to talk. | a person in a large doorway, bright interior
  `,
  pain: `
    We hurry through halls that took whole lifetimes. | people hurrying through a great hall, blurred | echoing footsteps
    Most walls only say no. | a long blank concrete wall, grey sky
  `,
  moments: `
    On the table it is paper, and weighs nothing. | a paper model of a building on a table, side light
    Then the ground is opened, and the rain looks in. | a construction pit after rain, morning | distant excavator
    Cranes write slowly on the sky. | construction cranes against a pale sunrise | construction site far away
    Stone by stone, somebody is getting the line right. | a mason laying a stone with a string line | a hammer on stone
    A window is set, and the room finds out where south is. | a large window being placed in a raw wall, sunlight
    The stair turns once, so that you meet the view by surprise. | a spiral staircase seen from above
    Columns count the steps for you. | a long colonnade with striped shadows, noon | slow footsteps
    Light slides down the wall like a hand. | a sunbeam on a rough concrete wall
    Glass borrows the clouds and gives them back at night. | a glass facade mirroring clouds
    A brick is only as wide as a hand, and that is why it works. | a mason's hand holding a brick, close-up
    In the courtyard, the noise takes off its shoes. | a quiet courtyard with one tree | a small fountain
    The door handle has been polished by everyone who ever left. | an old brass door handle, close-up, warm light
    Rain tests every joint, and finds the gutter ready. | rain running from a stone gutter | rain on stone
    Children understand arches at once: they run through. | children running through stone arches, afternoon | children laughing far away
    In the evening, the building turns itself inside out. | a glass building glowing from within at dusk
    At night, one window is still working. | a dark facade with one lit window, night
  `,
  gain: `
    You leave taller than you came. | a person leaving a high doorway, low sun
    And the light stays in the room, doing its slow rounds. | an empty room with long evening light
  `,
  close: `
    The shadow reaches the door. The building closes its eyes. | a long shadow over an old door, sunset
    Someone will lean on this wall in a hundred years. | a person leaning on an old stone wall, evening
    Leave by another door. It is a different building. | a back door opening onto a garden, late light
  `,
});
