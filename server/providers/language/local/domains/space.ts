import { frame } from "../frame";

export const space = frame({
  id: "space",
  keys: "space, star, moon, planet, mars, galaxy, astronaut, rocket, telescope, universe, cosmos, orbit, satellite, solar, sun, saturn, jupiter, nasa, comet, meteor, nebula, eclipse, astronomy, spaceship, spacecraft, alien, milky way, black hole, night sky",
  kind: "topic",
  format: "documentary",
  near: ["science", "weather", "ocean", "history"],
  music: "mysterious",
  sound: "deep quiet hum",
  thing: "a sky full of stars",
  want: ["stand somewhere nobody has stood", "hear what the stars sound like", "send one message home"],
  call: ["Look up tonight.", "Turn off the lamp.", "Keep counting."],
  obstacle: ["a silence wider than any sea", "a light that takes years to arrive"],
  door: `
    Above the roofs, the old lights are coming on. | rooftops under the first stars, blue hour | crickets at night
  `,
  hook: `
    Switch off the lamp. Wait. There they are. | a dark hill under a sky full of stars | crickets at night
    Everything you have ever lost is on one small blue ball. | a small blue planet in black space
    The sky is not up. It begins at your feet. | a person standing on a plain under the Milky Way
  `,
  pain: `
    The street lamps mean well, and they hide almost all of it. | a city street lamp with an empty dark sky | city street at night
    Space is mostly waiting. | an empty night sky with one faint star
  `,
  moments: `
    First comes the moon, as if it had been invited. | a large moon rising behind hills, dusk
    A telescope is a very long way of leaning closer. | a telescope on a roof under stars
    Dust on a lens, dust on a boot, dust in a ring. It is all related. | a planet with wide rings, soft light
    Some of these lights left home before there was anyone to see them. | a dense field of stars, deep blue
    The rocket stands in its own weather. | a rocket on a launch pad in mist, floodlights | wind and distant machinery
    Then comes a second sun, and everyone forgets to breathe. | a rocket launching at night with bright flames | rocket launch
    The sound arrives late, and shakes the coffee. | people watching a far rocket launch, dawn | distant rumble
    Up there, a pencil does not fall. It considers. | a pencil floating inside a spacecraft cabin | spacecraft hum
    Out of the window: weather, without sides. | swirling clouds on Earth seen from orbit
    A glove holds on to a handrail, and below it is an ocean. | an astronaut's glove on a rail above a blue planet | slow breathing in a helmet
    The footprints stay. There is no wind to forget them. | a boot print in grey moon dust, hard light
    Red dust, a small sun, and a machine that says good morning. | a small rover on a red desert planet, low sun | thin wind
    A comet comes by, in no hurry, dragging its own light. | a comet with a bright tail over dark mountains
    Between the stars there is room for all the questions. | a colourful nebula, wide view
    Clouds of gas fold in, slowly, and somewhere a light goes on. | a glowing nebula around a young star
    A radio dish turns its one large ear. | a radio telescope dish under a starry sky | wind over a plain
  `,
  gain: `
    You go indoors, and the kitchen is suddenly a planet. | a lit kitchen window under a huge night sky
    After that, home is a colour: blue. | a small blue planet seen from far away
  `,
  close: `
    Good night to all of it. | a wide starry sky over a sleeping village
    The stars go on. They only wait for the lamp to go out. | a hand switching off a lamp by a window, stars outside
    Look up tonight. It is the oldest picture there is. | a family on a blanket looking up at stars
  `,
  steps: `
    The Earth turns once a day, and we call that sunrise. | the Earth turning into sunlight, seen from space
    Once a year it travels all the way around the sun. | planets circling the sun, simple view
    It leans a little, and that lean gives us the seasons. | a tilted globe beside a lamp
    The moon makes no light of its own. It borrows from the sun. | a half-lit moon in the night sky
    As it circles us, we see more of the lit side, then less. | the phases of the moon in a row
    The stars are suns too, only very far away. | a bright star field above a mountain
    Light needs time to cross that distance. So we see the past. | a beam of light crossing dark space
  `,
});
