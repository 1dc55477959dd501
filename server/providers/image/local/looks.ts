import type { Colour } from "./colour";
import type { Look } from "./recipe";

/** The grade of a film: all its pictures share one, so that they look like one film. */
export interface LookColours {
  tint: Colour;
  tintAmount: number;
  /** Clothes, boats, awnings, furniture: strong, warm, cool, pale, deep. */
  accents: readonly [Colour, Colour, Colour, Colour, Colour];
  wall: Colour;
  wood: Colour;
}

export const looks: Record<Look, LookColours> = {
  amber: {
    tint: "#ff9d57",
    tintAmount: 0.15,
    accents: ["#e4572e", "#f3a712", "#2e7f82", "#f8ead0", "#6b3346"],
    wall: "#c98a63",
    wood: "#8a5233",
  },
  teal: {
    tint: "#2fa6ad",
    tintAmount: 0.13,
    accents: ["#f2694c", "#f7c873", "#1f8a8c", "#eaf1e6", "#23405f"],
    wall: "#6fa3a0",
    wood: "#7d5a44",
  },
  violet: {
    tint: "#8a5bd6",
    tintAmount: 0.14,
    accents: ["#ff6f91", "#ffc75f", "#6f5ad6", "#f5eaff", "#2b2f78"],
    wall: "#8a78b8",
    wood: "#6d4a5e",
  },
  meadow: {
    tint: "#a6bd5a",
    tintAmount: 0.1,
    accents: ["#d9583b", "#f0b541", "#4f8a4c", "#f6f0dc", "#2c5358"],
    wall: "#b9bf94",
    wood: "#94693f",
  },
  rose: {
    tint: "#f08a8a",
    tintAmount: 0.13,
    accents: ["#d9576f", "#ffb98a", "#4a6b9c", "#fcebe1", "#63406b"],
    wall: "#d9a193",
    wood: "#95604e",
  },
  azure: {
    tint: "#4f9be8",
    tintAmount: 0.1,
    accents: ["#ef5d60", "#ffb83f", "#2d74d6", "#edf5ff", "#1d3461"],
    wall: "#8fb4d4",
    wood: "#8d6a50",
  },
};
