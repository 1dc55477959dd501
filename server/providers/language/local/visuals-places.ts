/** A place that films of the caller's own sentences play in: how it is named, and pictures that belong there. */
export interface FilmPlace {
  name: string;
  /** As a phrase of place, such as `in a bakery`. */
  at: string;
  /** Pictures of sentences that name nothing, in order. */
  views: readonly [string, ...string[]];
  /** Pictures for words that are often said there. */
  tells: readonly (readonly [RegExp, string])[];
}

const place = (
  words: RegExp,
  name: string,
  at: string,
  views: FilmPlace["views"],
  tells: FilmPlace["tells"] = [],
): readonly [RegExp, FilmPlace] => [words, { name, at, views, tells }];

const places: readonly (readonly [RegExp, FilmPlace])[] = [
  place(
    /\b(?:bakery|bakeries|baker|boulangerie|patisserie)\b/,
    "bakery",
    "in a bakery",
    [
      "a bakery on the corner of a street, shop window lit, early morning",
      "bread in a hot oven, amber glow, bakery kitchen",
      "fresh loaves and cinnamon buns on a bakery table, morning light",
      "a baker kneading dough on a floured kitchen table",
      "a fresh loaf on a wooden table, close-up",
    ],
    [
      [/\b(?:cinnamon|bun|buns|croissant|pastr)/, "cinnamon buns on a bakery table, warm morning light"],
      [/\b(?:bread|loaf|loaves|dough|knead|oven|bak(?:e|es|ed|ing)\b)/, "bread in a hot oven, a baker at work, amber glow"],
    ],
  ),
  place(
    /\blighthouse\b/,
    "lighthouse",
    "by a lighthouse on the coast",
    [
      "a lighthouse on a rocky coast at dusk, beam of light",
      "a lighthouse under the first stars, night",
      "waves on a dark rocky coast below a lighthouse",
      "a far lighthouse seen from the open sea, evening",
      "a lit window and a chair in the lighthouse room, night",
    ],
    [
      [/\b(?:keeper|climb|steps|stairs)/, "an old lighthouse keeper at the door of the stairs, a lamp in the hall, evening"],
      [/\b(?:ship|ships|boat|boats|horn|sailor)/, "a ship on the open sea in the fog, a far light"],
      [/\b(?:storm|waves|wind)/, "a lighthouse in a storm, high waves at night"],
      [/\b(?:lamp|light is lit|turns on|enciende)/, "a lighthouse beam sweeping over the dark coast at night"],
      [/\b(?:stay|alone|asked|leave|nobody|no one)/, "a small lit lighthouse alone on the coast, last light, wide view"],
    ],
  ),
  place(
    /\b(?:bookshop|bookstore|second-?hand books|book shop|books)\b/,
    "bookshop",
    "in a bookshop",
    [
      "tall shelves of old books in a small bookshop",
      "a reading chair beside a shelf of books, warm lamp",
      "a pile of old books on a wooden table, soft light",
      "a small bookshop on a quiet street, window lit, evening",
    ],
    [
      [/\b(?:note|letter|reader)\b/, "an old book with a handwritten note between its pages"],
      [/\b(?:garage|shop|store)\b/, "tall shelves of old books in a small bookshop"],
    ],
  ),
  place(
    /\b(?:yoga|pilates|meditation)\b/,
    "yoga studio",
    "in a quiet yoga studio",
    [
      "a bright yoga studio with an empty wooden floor and a tall window, morning",
      "a person on a mat by a tall window, soft morning light",
      "a quiet room with a chair by the window, curtains moving",
      "a mountain lake at sunrise, still water",
    ],
    [
      [/\b(?:breath|breathe|stretch)/, "a woman stretching by a tall window in a bright room, morning"],
      [/\bclass\b/, "the open door of a bright yoga studio, morning"],
    ],
  ),
  place(
    /\b(?:school|classroom|pupils)\b/,
    "school",
    "in a village school",
    [
      "a small village school with a bell, morning",
      "a sunny classroom with children at their desks",
      "a teacher at the blackboard of a classroom",
      "a globe and books on a classroom desk, afternoon",
    ],
    [
      [/\b(?:bell|roof)\b/, "the roof and bell of a small village school, noon"],
      [/\b(?:children|pupils)\b/, "children at their desks in a sunny classroom"],
      [/\b(?:winter|stove|snow|cold)\b/, "a village school in the snow, smoke from the chimney, lit windows"],
      [/\bteacher\b/, "a teacher at the blackboard of a classroom"],
    ],
  ),
  place(
    /\b(?:startup|founders?|invoices?|spreadsheets?|saas|software|papers and a laptop)\b/,
    "office",
    "in an office",
    [
      "a founder at a desk with a laptop, papers and a lamp, evening",
      "a small team meeting round a table in a bright office",
      "a laptop on a tidy desk by a window, morning",
      "a phone on a desk showing an app, daylight",
    ],
    [
      [/\b(?:invoice|paperwork|spreadsheet|hours|half)/, "a desk covered with papers and a laptop, tired evening lamp"],
      [/\b(?:built|tool|minutes|dashboard|automat)/, "a dashboard on a monitor in a bright office, morning"],
      [/\b(?:late night|nights|weekend|home early)/, "an empty office at sunset, chairs pushed in"],
      [/\b(?:join|sign up|beta|waitlist|try)\b/, "a phone in a hand showing an app, bright office"],
      [/\b(?:team|customers|raise|investor|market)/, "a small team meeting round a table in a bright office"],
    ],
  ),
  place(/\b(?:café|cafe|coffee shop|coffee|roastery|barista)\b/, "café", "in a small café", [
    "a small café on a corner, lit windows, early morning",
    "a cup of coffee on a wooden table by a window",
    "coffee beans and a grinder on a counter, warm light",
    "two people talking at a café table, noon",
  ]),
  place(/\b(?:restaurant|bistro|trattoria|chef|pizzeria|tavern)\b/, "restaurant", "in a restaurant kitchen", [
    "a restaurant table laid for dinner, candle light",
    "a chef cooking in a restaurant kitchen, steam",
    "a full table of dishes seen from above, evening",
    "a small restaurant on a street at dusk, lit windows",
  ]),
  place(/\b(?:farm|farmer|vineyard|winery|orchard)\b/, "farm", "on a farm", [
    "a farm with a red barn and wide fields, morning",
    "rows of vines on a hillside at sunset",
    "a basket of apples on a wooden table, farm kitchen",
    "a farm garden with vegetables, noon",
  ]),
  place(/\b(?:florist|flower shop|garden|gardener|nursery)\b/, "garden", "in a garden", [
    "a garden full of flowers, morning sun",
    "seedlings in a greenhouse, soft light",
    "a bouquet of flowers on a wooden table, close-up",
    "a garden gate at dusk",
  ]),
  place(/\b(?:pottery|ceramics?|potter|clay)\b/, "pottery", "in a pottery workshop", [
    "a clay pot on a wheel in a workshop, close-up",
    "a row of clay pots on a wooden table, window light",
    "two hands around a handmade cup of tea",
  ]),
  place(/\b(?:workshop|carpenter|joiner|woodwork|garage|repair)\b/, "workshop", "in a workshop", [
    "tools on a workbench by a window, morning",
    "a hammer and a saw on a wooden table, close-up",
    "the open door of a small workshop, evening light",
  ]),
  place(/\b(?:hotel|guesthouse|inn|hostel|bed and breakfast)\b/, "guesthouse", "in a small hotel", [
    "a quiet hotel room with a bed by the window, morning",
    "a lit guesthouse door on a dark street, evening",
    "a breakfast table by a sunny window",
    "a key on a wooden counter, close-up",
  ]),
  place(/\b(?:gym|fitness|crossfit|boxing)\b/, "gym", "in a gym", [
    "a gym with people training, morning light",
    "running shoes by an open door, sunrise",
    "a runner on a running track at sunrise",
  ]),
  place(/\b(?:museum|gallery|exhibition)\b/, "museum", "in a museum", [
    "a quiet museum hall with tall shelves, soft light",
    "a visitor before a painting on a wall",
    "an old key in a museum case, close-up",
  ]),
  place(/\b(?:harbou?r|fishing boats?|port|marina)\b/, "harbour", "in a small harbour", [
    "fishing boats in a small harbour at sunrise",
    "a lighthouse at the end of a harbour, dusk",
    "nets and ropes on a pier, morning",
    "a sailboat leaving the harbour, wide view",
  ]),
  place(/\b(?:village|hamlet)\b/, "village", "in a small village", [
    "a small village with smoking chimneys, morning",
    "a village street with stone steps, noon",
    "a village under the stars, lit windows",
    "green hills above a small village, afternoon",
  ]),
  place(/\b(?:clinic|hospital|practice|dentist|doctor)\b/, "clinic", "in a bright clinic", [
    "a bright doctor's clinic with a plant by the window",
    "a doctor with a stethoscope in a hospital, daylight",
    "two people talking in a quiet room, soft light",
  ]),
  place(/\b(?:shop|store|boutique|tailor|barber)\b/, "shop", "in a small shop", [
    "a small shop on a quiet street, lit window, morning",
    "a shop counter with a wrapped box, close-up",
    "a street of small shops at dusk, warm windows",
  ]),
  place(/\b(?:laptop|office|dashboard|app)\b/, "office", "in an office", [
    "a laptop on a tidy desk by a window, morning",
    "a small team meeting round a table in a bright office",
    "an office building lighting up at dawn",
  ]),
];

/** The place a text names, the more telling one where it names two. */
export const placeIn = (text: string): FilmPlace | undefined => places.find(([words]) => words.test(text.toLowerCase()))?.[1];
