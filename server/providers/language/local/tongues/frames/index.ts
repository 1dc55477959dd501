import type { Tongue } from "../tongue";
import { city } from "./city";
import { family } from "./family";
import { food } from "./food";
import { general } from "./general";
import { home } from "./home";
import { learning } from "./learning";
import { movement } from "./movement";
import { nature } from "./nature";
import { pets } from "./pets";
import { sea } from "./sea";
import { sleep } from "./sleep";
import { technology } from "./technology";
import type { TongueFrame } from "./tongue-frame";
import { travel } from "./travel";
import { work } from "./work";

/** Every subject area, the general one first. Of two that fit equally well, the earlier wins. */
export const tongueFrames: readonly TongueFrame[] = [
  general,
  food,
  sea,
  sleep,
  pets,
  family,
  movement,
  learning,
  work,
  nature,
  travel,
  home,
  city,
  technology,
];

export const tongueFrameById = (id: string): TongueFrame => tongueFrames.find((frame) => frame.id === id) ?? general;

/** The frame whose words stand in the subject, its first words above all, or else in the rest of the prompt. */
export function tongueFrameFor(subject: string, whole: string, tongue: Tongue): TongueFrame {
  const head = subject.split(/\s+/).slice(0, 3).join(" ");
  let best = general;
  let bestScore = 0;
  for (const frame of tongueFrames) {
    const pattern = keyPattern(frame.keys[tongue], tongue);
    if (!pattern) continue;
    const count = (text: string): number => new Set((text.toLowerCase().match(pattern) ?? []).map((word) => word.trim())).size;
    // An app says what a thing is, not what it is for: any other area goes before it.
    const weight = frame.id === "technology" ? 0.4 : 1;
    const score = (count(head) * 8 + count(subject) * 5 + Math.min(3, count(whole))) * weight;
    if (score > bestScore) {
      bestScore = score;
      best = frame;
    }
  }
  return best;
}

function keyPattern(keys: string, tongue: Tongue): RegExp | null {
  const stems = keys.split(" ").filter(Boolean);
  if (!stems.length) return null;
  const starts = stems.map((stem) => (stem.length <= 4 ? `${stem}(?:e?[sn]|er)?(?!\\p{L})` : stem));
  const within = tongue === "de" ? stems.filter((stem) => stem.length >= 5) : [];
  return new RegExp(`(?<!\\p{L})(?:${starts.join("|")})${within.length ? `|${within.join("|")}` : ""}`, "giu");
}
