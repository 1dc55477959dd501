import type { Beat } from "../frame";

/** Languages besides English in which the local writer can write. */
export const tongues = ["es", "fr", "de"] as const;
export type Tongue = (typeof tongues)[number];

export const asTongue = (code: string): Tongue | null => tongues.find((tongue) => tongue === code) ?? null;

/** A beat in every tongue: one picture, and a sentence of its own in each language. */
export type ManyTongued = Beat & Record<Tongue, string>;

/** Reads beats in blocks of four lines: `seen | heard`, then what is said in Spanish, French and German. */
export function manyTongued(text: string): ManyTongued[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length % 4 !== 0) throw new Error(`A beat lacks a language near: ${lines.at(-1)}`);
  return Array.from({ length: lines.length / 4 }, (_, i) => {
    const [picture = "", es = "", fr = "", de = ""] = lines.slice(i * 4, i * 4 + 4);
    const [see = "", hear = ""] = picture.split("|").map((part) => part.trim());
    return { say: "", see, hear, es, fr, de };
  });
}

/** The beats as they are said in one tongue. */
export const inTongue = (beats: readonly ManyTongued[], tongue: Tongue): Beat[] =>
  beats.map((beat) => ({ say: beat[tongue], see: beat.see, hear: beat.hear }));
