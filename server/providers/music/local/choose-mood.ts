import { type MoodName, moods } from "./moods";

/** Words, or beginnings of words, that call for a mood. */
const calls: Record<MoodName, string> = {
  uplifting:
    "uplift happy hope inspir optimis joy bright energetic energy launch triumph motivat celebrat success summer travel adventure cheerful positive sunny",
  calm: "calm peace relax gentle soft quiet slow meditat sleep ambient nature serene tranquil morning breath minimal lullaby spa yoga zen still",
  mysterious:
    "myster secret dark night enigma eerie curious unknown noir ancient cave haunt forest fog detective riddle shadow strange",
  warm: "warm cozy cosy family home love romantic tender heart friend coffee acoustic organic autumn kitchen heartfelt intimate soulful wedding",
  tense:
    "tense tension suspense thrill danger chase urgent dramatic drama conflict crisis fear horror storm anxious countdown crime action",
  playful:
    "play fun funny quirky kids child children cartoon comic whims silly cute pet puppy cat circus game bouncy light-hearted lighthearted humor",
  epic: "epic hero heroic cinematic trailer battle grand majestic orchestr powerful legend space universe mountain glory monument conquest sport",
  melancholic:
    "melanchol sad sorrow lonely loss nostalg bittersweet rain grief goodbye tear wistful reflective emotional farewell memory memories",
  corporate:
    "corporate business company product tech startup presentation explainer tutorial app software saas finance professional clean modern team office brand",
  dreamy:
    "dream ethereal magic magical fantasy float cloud heaven underwater ocean wonder surreal star fairy enchant shimmer moon",
  electronic:
    "electronic neon cyber synth techno club edm dance futur robot digital retro 80s urban city night-drive drive beat house pulse hip-hop",
};

/**
 * The mood that most words of the request call for. The mood asked for weighs three times a word of the prompt; without
 * any hint the music is warm, which disturbs the fewest films.
 */
export function chooseMood(mood: string, prompt: string): MoodName {
  const wanted = mood.trim().toLowerCase();
  if (Object.hasOwn(moods, wanted)) return wanted as MoodName;
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
  const asked = words(mood);
  const described = words(prompt);
  let best: MoodName = "warm";
  let most = 0;
  for (const [name, list] of Object.entries(calls) as [MoodName, string][]) {
    const beginnings = list.split(" ");
    const hits = (text: readonly string[]) =>
      text.filter(
        (word) =>
          word === name ||
          beginnings.some((beginning) => (beginning.length > 3 ? word.startsWith(beginning) : word === beginning)),
      ).length;
    const score = 3 * hits(asked) + hits(described);
    if (score > most) [best, most] = [name, score];
  }
  return best;
}
