/** Words of light, lens and layout: they say how a place is lit, not which it is ("window light" shows no window). */
const lightPhrase =
  /\b(?:[a-z-]+ )?(?:window|lamp|kitchen|candle|street|side|cellar|platform|fire|lantern|north|moon|city|dawn|morning|evening|soft|warm|cold|dim|grey|flat|low|late|last|first|bright|hard|harsh|golden|blue|hazy|even|natural|cinematic|early|clear|amber|violet|yellow|overcast|good|strong|single)[- ]?(?:light|backlight|sun|sunlight|shadow|shadows|glow|reflections)\b/g;
const layoutPhrase =
  /\b(?:seen (?:from (?:above|below|behind|a distance|a low angle|the side|further away|the other side|far away|inside)|closer)|from (?:above|below|far away|the side|one side|a low angle)|(?:top|wide|macro|side|slow|simple|moody) (?:view|approach)|extreme|backlight|shadows?|blurred [a-z]+|motion blur|wide space around it|wide empty space around|hazy background|soft background|dark background|side by side|behind it|in front|in the foreground|in the distance|(?:one |a |with |a small )?(?:yellow |small )?lit windows?|(?:against|under|below) (?:a|an|the) (?:(?!starry|night)[a-z]+ ){0,2}sky(?! full)|, (?:clear|blue|dark|grey|orange|violet|pale|wide|deep blue) (?:clear )?sky)\b/g;

/** The part of a prompt that tells where its picture is. */
export const placeText = (text: string): string => text.replace(lightPhrase, " ").replace(layoutPhrase, " ");

/** Light that only falls indoors. */
export const isLitIndoors = (text: string): boolean => /\b(?:lamp|window|candle|kitchen|fire)[- ]?light\b/.test(text);

export const isClose = (text: string): boolean => /\b(?:close-?up|macro|top view|seen closer)\b/.test(text);
