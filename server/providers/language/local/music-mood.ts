import type { Role } from "./arcs";
import type { Brief, Format } from "./brief";
import type { Frame } from "./frame";

const ASKED: readonly (readonly [RegExp, string])[] = [
  [/^(?:upbeat|energetic|fast|fast-paced|punchy|happy|joyful|cheerful)$/, "upbeat"],
  [/^(?:uplifting|inspiring|inspirational|motivational|hopeful)$/, "uplifting"],
  [/^(?:funny|humorous|playful|quirky|whimsical|cute)$/, "playful"],
  [/^(?:warm|cozy|cosy|heartfelt|emotional|touching|sentimental|romantic|nostalgic)$/, "warm"],
  [/^(?:melancholic|sad)$/, "melancholic"],
  [/^(?:dark|mysterious|eerie|spooky|scary|moody|atmospheric|magical)$/, "mysterious"],
  [/^(?:tense|suspenseful|dramatic)$/, "tense"],
  [/^(?:epic|heroic|adventurous)$/, "epic"],
  [/^(?:elegant|luxurious|premium|sleek|serious|professional|minimal|minimalist)$/, "elegant"],
  [/^(?:calm|calming|relaxing|peaceful|serene|quiet|slow|gentle|dreamy|poetic|thoughtful)$/, "calm"],
];
const INSTRUMENTS: Record<string, string> = {
  upbeat: "bright plucked strings, light drums, walking bass",
  uplifting: "soft piano growing into strings and light percussion",
  playful: "pizzicato strings, marimba, light claps",
  warm: "felt piano, warm pads, acoustic guitar",
  melancholic: "slow piano, cello, much space",
  mysterious: "low drones, glass bells, sparse piano",
  tense: "pulsing low strings, ticking percussion",
  epic: "wide strings, deep drums, rising horns",
  elegant: "minimal electric piano, soft bass, brushed drums",
  calm: "slow pads, soft piano, no drums",
};
const BY_FORMAT: Partial<Record<Format, string>> = {
  explainer: "playful",
  tutorial: "warm",
  recipe: "warm",
  announcement: "uplifting",
};

/** One mood and a description of the music for the whole film. */
export function musicFor(brief: Brief, frame: Frame, format: Format): { mood: string; prompt: string } {
  const asked = brief.moods.map((word) => ASKED.find(([pattern]) => pattern.test(word))?.[1]).find(Boolean);
  const mood = asked ?? BY_FORMAT[format] ?? frame.music;
  const about = brief.subject.noun || frame.thing;
  return {
    mood,
    prompt: `${mood} instrumental, ${INSTRUMENTS[mood] ?? INSTRUMENTS.calm}, for a ${format === "ad" ? "short film" : format} about ${about}`,
  };
}

const BY_ROLE: Partial<Record<Role, string>> = {
  hook: "curious",
  open: "curious",
  once: "gentle",
  everyday: "gentle",
  wish: "hopeful",
  leave: "hopeful",
  pain: "restless",
  trouble: "tense",
  help: "warm",
  pivot: "uplifting",
  home: "warm",
  reveal: "uplifting",
  gain: "warm",
  turn: "reflective",
  reflect: "reflective",
  door: "curious",
  step: "clear",
  between: "clear",
  audience: "warm",
  close: "confident",
};

/** How one scene feels. */
export const moodFor = (role: Role, brief: Brief, frame: Frame): string => BY_ROLE[role] ?? brief.moods[0] ?? frame.music;
