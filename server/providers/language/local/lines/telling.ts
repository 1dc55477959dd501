import { beats } from "../frame";

/**
 * A tale in stages, in the present tense so that its lines agree with every hero and can stand beside a frame's moments.
 * `{hero}` is the hero's noun again, `{wish}` an infinitive without `to`.
 */
export const stages = {
  once: beats(`
    This is the story of {tale}. | {first} at the edge of a small town, early morning, wide view
    Far from the noise, there {are/is} {tale}. | {first} alone in a wide landscape at dawn
    This is the story of {first}. | {first} at the edge of a small town, early morning, wide view
    Far from the noise, there {are/is} {first}. | {first} alone in a wide landscape at dawn
    Listen. Somewhere not far from here, there {live/lives} {first}. | a small lit window in the dark, {first} inside
  `),
  everyday: beats(`
    Every day begins the same way: a little light, a little work, and no surprises. | {first} looking out of a window at first light
    The neighbours wave. The clock ticks. Nobody asks for more. | {first} on a narrow street with a church clock, noon
    People pass, and most of them never look up. | {first} among people hurrying over a stone square
    It is a good life, a small one, and nearly enough. | a table laid for one beside a window, evening
    But at night, when the street is quiet, the thinking starts. | {first} under a lamp late at night
  `),
  wish: beats(`
    More than anything, {again} {want/wants} to {wish}. | {first} looking up at a sky full of stars
    One wish keeps coming back: to {wish}. | {first} by a window at night, moonlight
    All {again} {want/wants} is to {wish}. Is that so much? | {first} on a rooftop at dusk, city lights far away
  `),
  leave: beats(`
    So one morning, before anyone can argue, {again} {set/sets} out. | {first} walking away down an empty road at sunrise
    The road is longer than it looks from the window. | {first} on a winding road through green hills, noon
    There is no map for this. There is only the next bend. | {first} on a forest path, morning mist
    A dog barks once, as if to say good luck. | a dog at a gate watching the road, morning
    By noon the rooftops are small, and then they are gone. | distant rooftops below a hillside, midday haze
  `),
  trouble: beats(`
    At first, nothing works. | {first} sitting on a stone by the road, grey sky
    Then the weather turns, as weather does. | dark clouds rolling over a hill road, wind in the grass
    There is {obstacle}, and nobody to ask. | {first} small against a big grey sky
    The first try fails. The second one fails better. | {first} in a small room, trying to {wish}, grey light
    Someone laughs. Someone always does. | blurred faces in a market crowd, afternoon
    Night comes early, and it brings rain. | rain on a dark road, one far light
    For a while, going home seems like the clever thing to do. | {first} at a crossroads in the rain
  `),
  help: beats(`
    But a light is on in the last house, and the door is not locked. | {first} before a cottage with one lit window, night, rain
    An old woman pours two cups of tea, and asks no questions. | two steaming cups on a wooden table, candle light
    An old woman watches. "Slowly," she says. "Nobody ever did it any other way." | an old woman by a fireplace, warm light
    There is soup, a dry blanket, and a small piece of good advice. | a bowl of soup and a folded blanket by a fire
    In the morning the rain has stopped, and every leaf is shining. | wet leaves in bright morning sun, close-up
  `),
  turn: beats(`
    So {again} {try/tries} once more, slowly this time. | {first} in a room by a window, learning to {wish}, morning light
    And something gives way, the way ice does in March. | melting ice on a stream, low spring sun
    One small thing goes right. Then another. | {first} smiling in a meadow, soft morning light
    It is not how anyone would have planned it. It is better. | a burst of sunlight through clouds over a valley
    The hands remember what the head could not learn. | {first} in a warm room, slowly learning to {wish}
    For one long second, the whole world holds still. | {first} standing still on a hilltop, golden light
  `),
  home: beats(`
    The road home is the same road, but it looks new. | {first} on a winding road through green hills at golden hour
    A dog at the gate wags first. | a dog running to a garden gate, evening
    The neighbours come out, one by one, to see. | {first} in a small square at dusk, people gathering
    Nobody says a word. Then a few of them clap. | a circle of people in lantern light
    A child in the front row forgets to blink. | a child's face lit by lanterns, close-up
  `),
  end: beats(`
    And that is how {first} came to {wish}. | {first} by an open window, free to {wish} at last, evening
    The clock ticks. The neighbours wave. Everything is the same, and nothing is. | {first} on the small street at sunset, warm light
    Tonight, the thinking stops, and {again} {sleep/sleeps} well. | a small house under the stars, one light going out
    If you pass that way, look up. You might see {again} still. | a small house on a hill under many stars
    And tomorrow? Tomorrow there is always more road. | {first} on an open road at sunrise
  `),
} as const;
