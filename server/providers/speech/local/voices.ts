import { seedOf } from "@/server/sound/random";
import type { FliteVoice } from "./flite";

/** How a catalogue voice sounds here: a synthetic speaker, its pace (above 1 is slower), its pitch, and an espeak-ng variant. */
export interface LocalVoice {
  flite: FliteVoice;
  stretch: number;
  /** Mean pitch in hertz; the speaker's own when absent. */
  pitchHertz?: number;
  espeakVariant: string;
  /** 0 to 99, 50 is the variant's own. */
  espeakPitch: number;
}

const voices = {
  alloy: { flite: "slt", stretch: 1.05, espeakVariant: "+f2", espeakPitch: 46 },
  nova: { flite: "slt", stretch: 0.99, pitchHertz: 188, espeakVariant: "+f3", espeakPitch: 52 },
  shimmer: { flite: "slt", stretch: 1.1, pitchHertz: 166, espeakVariant: "+f4", espeakPitch: 44 },
  echo: { flite: "rms", stretch: 0.98, espeakVariant: "+m3", espeakPitch: 44 },
  onyx: { flite: "rms", stretch: 1.03, pitchHertz: 88, espeakVariant: "+m7", espeakPitch: 34 },
  fable: { flite: "awb", stretch: 1.1, espeakVariant: "+m2", espeakPitch: 48 },
} satisfies Record<string, LocalVoice>;

const likenesses: Record<string, keyof typeof voices> = {
  ash: "echo",
  ballad: "fable",
  cedar: "onyx",
  coral: "nova",
  marin: "alloy",
  sage: "shimmer",
  verse: "echo",
};

/** The local voice for a name of any catalogue. Unknown names always get the same voice each, so that a cast stays distinct. */
export function localVoice(name: string): LocalVoice {
  const plain = name.trim().toLowerCase();
  if (plain === "") return voices.alloy;
  if (Object.hasOwn(voices, plain)) return voices[plain as keyof typeof voices];
  if (Object.hasOwn(likenesses, plain)) return voices[likenesses[plain]!];
  const all = Object.values(voices);
  return all[seedOf(plain) % all.length]!;
}
