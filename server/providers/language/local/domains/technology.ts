import { frame } from "../frame";

export const technology = frame({
  id: "technology",
  keys: "technology, app, software, platform, startup, website, phone, laptop, computer, saas, code, developer, programming, cloud, digital, internet, device, gadget, tool, dashboard, smartphone, wearable, smartwatch, headphone, speaker, drone, electronics, chip, network, online, data, api, blockchain, vr, tablet, keyboard",
  kind: "app",
  format: "ad",
  near: ["work", "home", "city", "science"],
  music: "uplifting",
  sound: "quiet room, soft keyboard",
  thing: "a phone lying on a wooden desk",
  want: ["close the laptop before dark", "find the one thing they were looking for", "press one button and have it work"],
  call: ["Try {them} on a quiet day.", "Open {them} once.", "See for yourself."],
  obstacle: ["a spinning wheel on a screen", "a password nobody remembers"],
  door: `
    On a desk by the window, a small screen wakes up. | a phone lighting up on a desk, blue morning
  `,
  hook: `
    It is Tuesday, and there are too many windows open. | a laptop crowded with windows, grey office light | soft keyboard
    The screen lights up before the sun does. | a phone glowing on a bedside table, before dawn
    Once upon a time, this took one piece of paper. | a sheet of paper and a pencil beside a laptop
  `,
  pain: `
    A wheel turns on the screen, and so does the clock. | a loading screen mirrored in tired eyes
    The answer is in a message, in a thread, in another thread. | a desk covered in sticky notes around a screen
    You have a tool for that. You have nine tools for that. | many devices with lit screens on one desk, night
  `,
  moments: `
    A thumb hovers, and everything waits. | a thumb above a glowing screen, close-up
    On the first screen there is a good deal of nothing. That helps. | a phone with a plain bright screen on a wooden table
    Somebody drew this on a napkin, with an arrow. | a napkin with a hand-drawn diagram beside a cup
    Then came a wall of paper, and a great deal of crossing out. | designers before a wall of paper sketches, daylight | marker on paper
    At night, the code is quieter, and so is the one who writes it. | a person at a glowing screen in a dark room | keyboard at night
    It fails at two, it fails at three, it works at ten past four. | a wall clock above a desk with a lit laptop
    A grandmother tries it first, and does not ask for help. | an old woman with a phone in a sunny kitchen
    On the train, four people look down and one looks out. | passengers on a train, one looking out of the window | train wheels
    The cable finds its place with a small, correct click. | a cable plugged into a device, macro view | a soft click
    Light runs along the wall from desk to desk. | an open office with morning sun across the desks | quiet office
    A message goes out, and somewhere a pocket hums. | a hand taking a buzzing phone from a coat pocket | a phone vibrating
    In the field, far from any desk, it also works out where north is. | a hiker with a phone on a windy hill
    One list gets shorter, and nobody notices but you. | a short handwritten list with ticks, close-up
    The meeting ends early. People look at each other, unsure. | people leaving a bright meeting room, noon
    The laptop closes, and there is still daylight. | a laptop being closed before a sunny window | a laptop closing
    The notification can wait. It is only a light. | a phone face down on a table beside flowers
  `,
  gain: `
    Everything is where you would have put it yourself. | a tidy desk with one notebook, morning sun
    You look up from the screen, and the room is still there. | a person looking up from a laptop, window light
    The afternoon comes back, like a cat. | a sunny armchair with a cat and a closed laptop | a cat purring
  `,
  close: `
    The screen goes dark. The idea stays on. | a dark phone on a desk, evening window
    One less window open. One more to look out of. | a person looking out of a bright window, laptop closed
    The quiet kind of clever is the kind you keep. | a clean desk with one device, golden light
  `,
  steps: `
    You press a key, and a tiny current says yes. | a finger pressing a key, macro view | a key press
    Inside, everything is a row of yes and no. | rows of small lights on a circuit board, close-up
    Rows of yes and no stand for numbers, letters, colours. | letters and dots drawn on a blackboard
    A program is a list of small steps, followed in order. | a numbered list on paper, close-up
    The message is cut into pieces, and each piece gets an address. | envelopes sorted on a table, top view
    The pieces travel by different roads. | a city at night with light trails seen from above
    At the other end they are put back in order. | hands arranging paper cards in a row
    And a light appears in someone's hand. | a person smiling at a phone in the dark
  `,
});
