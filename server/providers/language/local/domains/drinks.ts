import { frame } from "../frame";

export const drinks = frame({
  id: "drinks",
  keys: "wine, tea, beer, winery, vineyard, brewery, brewing, whisky, whiskey, cocktail, bar, juice, lemonade, water, kombucha, gin, champagne, grape, bartender, sommelier, matcha, soda, cider, drink, smoothie, teahouse, kettle, bottle, cellar, milk, rum, tequila, sake, pub",
  kind: "food",
  format: "ad",
  near: ["food", "hospitality", "gardening", "crafts"],
  music: "warm",
  sound: "glasses and low voices",
  thing: "a glass on a table in low sun",
  want: ["open the last bottle with the right person", "pour it without a drop lost", "sit out the rain in good company"],
  call: ["Pour slowly.", "Bring two glasses.", "Stay for one."],
  obstacle: ["an empty cellar", "a cork that will not move"],
  door: `
    In the cool of a cellar, something is taking its time. | barrels in a dim stone cellar
  `,
  hook: `
    It is that hour. Somebody looks for the glasses. | two empty glasses on a sunny table, late afternoon | glasses set down
    A kettle begins to talk in the next room. | a kettle beginning to steam, dim kitchen | a kettle starting to sing
    A hillside, all in rows, and nobody in a hurry. | a hillside of vines at sunrise, mist
  `,
  pain: `
    You drank it at the sink, and you could not say what it was. | a person drinking at a sink, harsh light
    The good glasses are at the back, for guests who never come. | dusty glasses at the back of a cupboard
  `,
  moments: `
    Leaves go in, and the water turns the colour of autumn. | tea leaves unfolding in hot water, glass pot | pouring hot water
    Steam leans over the cup to have a look. | steam over a cup by a window, macro view
    Grapes are tasted at the end of the row, and spat, and nodded at. | a farmer tasting a grape among vines, morning
    Crates come down the slope on somebody's shoulder. | a worker carrying a crate of grapes downhill, noon
    Feet, hands, wood: everything is purple by the evening. | purple-stained hands over a wooden tub
    The barrel says nothing, all winter. | a wooden barrel in a dark cellar, one lamp
    A thief of a glass tube goes in, and comes up gold. | a glass pipette with golden liquid, cellar light
    The cork gives in, with a small apology. | a cork leaving a bottle, close-up | a cork popping
    It is poured, and the light goes in with it. | wine poured into a glass against low sun | pouring wine
    Ice cracks, as if it had remembered something. | ice cubes cracking in a glass, macro view | ice cracking in a glass
    A slice of lemon takes the best seat. | a slice of lemon on a glass edge, bright sun
    Foam climbs to the rim, and thinks better of it. | beer foam rising to the rim, close-up | beer being poured
    Two glasses touch. Nobody says what for. | two glasses touching, golden hour | glasses clinking
    The bottle goes round, and the story goes with it. | friends around an outdoor table at dusk | voices at a table
    Somebody holds theirs up to the lamp, with one eye shut. | a person looking through a glass at a lamp
    The last drop belongs to the one who tells it best. | an empty bottle on a table, candle light
  `,
  gain: `
    The table gets quieter, and closer. | friends leaning in around a table, night
    It tastes like that hill, at that hour. | a glass before a hillside of vines, sunset
  `,
  close: `
    Two glasses, one bench, and what is left of the sun. | two glasses on a bench, last sun
    The bottle is empty. The evening is not. | an empty bottle and candles on a table, night
    Keep the cork. Write the day on it. | a cork with handwriting on a shelf
  `,
  steps: `
    Warm the pot, and throw that water away. | a teapot being warmed with hot water
    Measure the leaves with the same spoon every time. | a spoon of tea leaves, close-up
    Let the water rest a moment after it boils. | a kettle steaming beside a window | kettle after the boil
    Pour, cover, and leave it alone. | a covered teapot with steam
    Wait, but not so long that it turns bitter. | a small sand timer beside a teapot
    Pour a little into every cup, and then go round again. | cups being filled in a row | pouring tea
    Smell it first. That is half of tasting. | a person smelling a cup of tea
  `,
});
