import type { Look, Season, TimeOfDay, Weather } from "../recipe";

/** Each list is read in order; the first pattern that fits decides. Time, weather and season are read apart from each other. */
export const timeWords: readonly (readonly [RegExp, TimeOfDay])[] = [
  [
    /\b(midnight|night|nights|nighttime|moon|moonlit|moonlight|starry|stars|nocturnal|neon|aurora|after dark|dark (?:bedroom|room|street|forest|city|house|sky))\b/,
    "night",
  ],
  [/\b(dusk|twilight|blue hour|nightfall|evening)\b/, "dusk"],
  [/\b(sunset|sundown|golden hour|golden light|late afternoon|setting sun)\b/, "sunset"],
  [/\b(sunrise|dawn|daybreak|first light|early morning|rising sun|morning)\b/, "dawn"],
  [/\b(noon|midday|daylight|daytime|sunny|bright day|blue sky|sunlit|sunshine|afternoon)\b/, "day"],
];

export const weatherWords: readonly (readonly [RegExp, Weather])[] = [
  [/\b(storm|stormy|storms|thunder|thunderstorm|lightning|tempest|hurricane|gale)\b/, "storm"],
  [/\b(snowing|snowfall|snowy|snowflakes|blizzard|falling snow)\b/, "snow"],
  [/\b(rain|rainy|raining|rainfall|drizzle|downpour|monsoon|wet street|wet streets)\b/, "rain"],
  [/\b(fog|foggy|mist|misty|haze|hazy)\b/, "fog"],
  [/\b(cloudy|overcast|clouds rolling|grey sky|gray sky)\b/, "cloud"],
  [/\b(clear sky|clear skies|cloudless|blue sky|sunny)\b/, "clear"],
];

export const seasonWords: readonly (readonly [RegExp, Season])[] = [
  [
    /\b(winter|wintry|snow|snowy|snowing|snowfall|blizzard|ice|icy|frozen|frost|christmas|arctic|antarctica|ski|skiing)\b/,
    "winter",
  ],
  [/\b(autumn|autumnal|fall (?:leaves|colou?rs|foliage)|october|november|harvest|pumpkins?|golden leaves)\b/, "autumn"],
  [/\b(spring|blossoms?|cherry|tulips?|april|easter|sakura)\b/, "spring"],
  [/\b(summer|summery|july|august|heatwave)\b/, "summer"],
];

export const moodLooks: readonly (readonly [RegExp, readonly Look[]])[] = [
  [/\b(myster|dream|magic|night|neon|cyber|futur|space|wonder|fantas)/, ["violet", "teal"]],
  [/\b(warm|cozy|cosy|nostalg|comfort|romant|intimate|homely|golden)/, ["amber", "rose"]],
  [/\b(calm|serene|peace|relax|gentle|sooth|quiet|reflect|ocean|deep)/, ["teal", "rose"]],
  [/\b(natur|fresh|organic|green|garden|farm|healthy|earth)/, ["meadow", "teal"]],
  [/\b(uplift|bright|optimis|energ|confident|modern|corporate|tech|clean|inspir)/, ["azure", "amber"]],
  [/\b(fun|playful|happy|joy|cheer|whims|child)/, ["rose", "azure"]],
  [/\b(epic|dramatic|tense|dark|serious|powerful|bold|urgent)/, ["teal", "violet"]],
];

/** Times that suit a look when the words name none; the first is the usual one. */
export const timesOfLook: Record<Look, readonly TimeOfDay[]> = {
  amber: ["sunset", "day", "dawn", "dusk"],
  teal: ["day", "dawn", "dusk", "sunset"],
  violet: ["dusk", "sunset", "night", "dawn"],
  meadow: ["day", "dawn", "sunset", "dusk"],
  rose: ["dawn", "sunset", "day", "dusk"],
  azure: ["day", "sunset", "dawn", "dusk"],
};
