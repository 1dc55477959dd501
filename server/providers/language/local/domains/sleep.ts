import { frame } from "../frame";

export const sleep = frame({
  id: "sleep",
  keys: "sleep, rest, dream, insomnia, bed, pillow, mattress, nap, bedtime, duvet, breathing, sleeping",
  kind: "thing",
  format: "ad",
  near: ["health", "home", "space", "family"],
  music: "calm",
  sound: "quiet night room",
  thing: "an unmade bed beside a small lamp",
  want: ["wake up before the alarm", "sleep through the night", "find the way back into one good dream"],
  call: ["Lights out.", "Sleep well.", "Let the night be night."],
  obstacle: ["a ceiling and a ticking clock", "a thought that will not lie down"],
  door: `And at the end of every day there is a pillow. | a turned-down bed under a small lamp, night | quiet night room`,
  hook: `
    It is late, and the ceiling has nothing new to say. | a dark bedroom ceiling with a stripe of street light, night | a clock ticking
    The house is quiet. Your head has not heard about it. | a person awake in bed, moonlight from the window
    You turn the pillow over, to the cold side, again. | a hand turning a white pillow, dim lamp light | rustling sheets
  `,
  pain: `
    You count the hours that are left. Counting is not sleeping. | a glowing clock on a bedside table, dark room | a clock ticking
    Then it is morning, and the night has not happened yet. | grey dawn light on crumpled sheets
    Coffee does the talking until noon. | a tired person with a mug at a desk, flat daylight
    Somewhere a tap drips, and you know its whole story. | a dripping tap in a dark kitchen, night | a dripping tap
  `,
  moments: `
    First the screens go dark, one after another. | a phone being laid face down beside a lamp, evening
    The window opens a hand's width, and the night comes in. | a window slightly open, curtain moving, blue night | night air and distant crickets
    Curtains breathe out. Curtains breathe in. | white curtains moving at an open window, moonlight
    A lamp makes a small yellow country beside the bed. | a bedside lamp over an open book, dark room
    Clean sheets remember the wind they dried in. | white sheets on a washing line, evening sun | light wind
    The book slips. The sentence can wait until tomorrow. | an open book lying on a blanket, lamp light
    Shoulders come down from where they spent the day. | a person lying down under a soft blanket, dim light
    Breath gets slower, like a boat that has reached the shore. | a rowing boat resting on a still lake, moonlight | still water
    Outside, one car passes, and takes the last noise with it. | car lights sliding over a bedroom wall, night | a car passing far away
    The cat has been asleep for hours, and knows how it is done. | a cat curled up on a blanket, lamp light | a cat purring
    Over the roofs, the stars go about their work. | rooftops under many stars, deep blue night
    Somewhere in the middle, there is a dream with a door in it. | a door standing in a misty meadow, dreamlike light
    The moon crosses the floor and leaves by the wall. | moonlight moving over a wooden floor
    Birds begin before the light does. | a bird on a branch before sunrise, blue light | first birdsong
    Then the curtain turns gold, and nobody had to ask. | a bedroom curtain glowing at sunrise | birdsong outside
  `,
  gain: `
    You wake, and for once it is not too early. | a person stretching by a bright window, morning
    The kettle, the light, and nothing to catch up on. | a kettle on a stove in a sunny kitchen, morning | kettle coming to the boil
    All that night, used for what it was made for. | a neatly slept-in bed in soft morning sun
  `,
  close: `
    The rest is dark, and quiet, and yours. | a dark bedroom with a thin line of moonlight
    Close your eyes. The morning knows where you live. | a house with dark windows under the stars | crickets at night
    One by one, the windows go out. | an apartment block with the last lit windows, night
  `,
  steps: `
    Your body keeps a clock, and the clock listens to light. | a sunbeam crossing a bedroom wall, morning
    In the evening the light fades, and you begin to feel heavy. | a person by a window at dusk
    First comes light sleep: one noise, and you are back. | a sleeper turning over, dim blue light
    Then deep sleep, when almost nothing can wake you. | a dark quiet bedroom, slow moonlight
    And then the eyes begin to move, and most dreams begin. | a sleeping face in soft moonlight, close-up
    This goes round several times before morning. | the moon moving over rooftops, time-lapse
    Towards morning, the dreams get longer. | a dreamlike meadow in mist, first light
    So a regular bedtime is a kindness to that clock. | an alarm clock on a bedside table beside a lamp
  `,
});
