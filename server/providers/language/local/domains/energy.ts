import { frame } from "../frame";

export const energy = frame({
  id: "energy",
  keys: "energy, climate, solar, wind, turbine, battery, electricity, recycling, recycle, plastic, carbon, sustainability, sustainable, renewable, waste, pollution, environment, green, planet, earth, ecology, emission, grid, power, heat pump, global warming, conservation",
  kind: "topic",
  format: "documentary",
  near: ["nature", "weather", "science", "city"],
  music: "uplifting",
  sound: "wind over open land",
  thing: "wind turbines on a green hill",
  want: ["leave the valley as they found it", "light one lamp with the wind", "see the river run clear"],
  call: ["Start with one switch.", "Mend it first.", "Leave it better."],
  obstacle: ["a chimney older than the village", "a heap that only grows"],
  door: `
    On the ridge, the blades are turning. | wind turbines on a ridge, morning haze | wind turbine blades
  `,
  hook: `
    Put a hand out of the window. That is power, going by. | a hand out of a train window in the wind | wind rushing
    The sun comes up without sending an invoice. | sunrise over a roof with solar panels
    There is no "away". There is only somewhere else. | a bin lorry leaving along a street at dawn | a bin lorry
  `,
  pain: `
    The lamp is easy. What lights it is a long way off. | power lines over a grey plain
    It was used for as long as it takes to drink a coffee. | a paper cup on a beach, flat light | waves and wind
  `,
  moments: `
    A switch goes up, and somewhere a wheel feels it. | a finger on an old light switch, close-up | a light switch
    On the roof, dark glass drinks the morning. | solar panels on a tiled roof, low sun
    The blades go round at the speed of someone thinking. | a wind turbine seen from below, blue sky | wind turbine blades
    Water falls through a hill, and comes out as light. | a dam with white water, mountain valley | rushing water
    A cable hums across three valleys and a border. | power lines over green valleys, late light | electric hum
    Somebody is mending a toaster, and whistling. | an old man repairing a toaster at a workbench | whistling and a screwdriver
    The jar that held jam holds nails, then candles, then rain. | glass jars with nails and candles on a sill
    A field that was tired is let alone for a year. | a fallow field with wild flowers, noon | bees and wind
    The bus is full, and the street is nearly empty. | a full electric bus on a quiet street, morning
    Wool in the walls, and the cold stays a guest outside. | a worker fitting wool insulation in a wall
    Children drag something long and blue out of the river. | children cleaning a riverbank, sunny afternoon | river and children
    At the edge of the ice, a drop makes up its mind. | a melting icicle, macro view, sun | dripping ice
    The tide goes in and out of its own accord, as if for practice. | a tidal inlet at low sun, wide view | slow tide
    Trees stand about, doing the quiet part. | a sunlit row of young trees
    At night, the village glows a little, not too much. | a village with few warm lights under stars
  `,
  gain: `
    The air smells of rain again, and of nothing else. | a clean street after rain, morning | birds after rain
    The meter slows down, like a walker in a park. | an old electricity meter in a hallway
  `,
  close: `
    The sun goes down. The lamp has saved some of it. | a solar lamp glowing in a garden at dusk
    One switch, and then the next one. | a hand switching off a light, blue evening
    It is the only valley with our names on it. | a green valley with a small village, last light
  `,
  steps: `
    Sunlight reaches the ground and warms it. | sunlight on dark soil, warm haze
    The warm ground sends heat back towards the sky. | heat shimmer over a road
    Some gases in the air hold a part of that heat. | a thin blue line of air seen from space
    Without them, the Earth would be a frozen place. | a frozen white landscape under a small sun
    Burning coal, oil and gas adds more of them. | chimneys with smoke at dawn
    So more heat stays, and the weather shifts. | storm clouds over dry fields
    Wind, sun and water can make power without that smoke. | wind turbines and solar panels in a field
    And what we do not use, nobody has to make. | a hand switching off a lamp
  `,
});
