import { hash32 } from "@/remotion/timing/seeded";
import { type GeneratedOutro, OutroPalette } from "@/server/schemas/timeline";

/** Colours of a generated outro: a ground that runs from one to another, light from above, shade from below, and the words. */
export interface OutroColors {
  from: string;
  to: string;
  light: string;
  shade: string;
  title: string;
  text: string;
}

const onDark = { title: "#fbf7ef", text: "rgba(251, 247, 239, 0.86)" };
const onLight = { title: "#1f2430", text: "rgba(31, 36, 48, 0.84)" };

export const outroColors: Record<OutroPalette, OutroColors> = {
  midnight: { from: "#243b63", to: "#111b33", light: "#47689c", shade: "#0b1224", ...onDark },
  forest: { from: "#2b4f49", to: "#132a2a", light: "#4f7d70", shade: "#0c1c1e", ...onDark },
  plum: { from: "#4e3257", to: "#241931", light: "#7e5480", shade: "#170f22", ...onDark },
  ember: { from: "#6d3a30", to: "#331b21", light: "#a3614a", shade: "#211117", ...onDark },
  graphite: { from: "#42474f", to: "#1e2227", light: "#6b727b", shade: "#14171b", ...onDark },
  sand: { from: "#f3e7d6", to: "#dec5a6", light: "#fdf7ee", shade: "#cfae8b", ...onLight },
  mist: { from: "#e6edf1", to: "#bccdd8", light: "#f8fbfc", shade: "#a3bac8", ...onLight },
  blush: { from: "#f6e4e0", to: "#e2bfba", light: "#fdf5f2", shade: "#d2a6a3", ...onLight },
};

/** The asked palette, else the one that the words of film and outro choose. */
export const outroPalette = ({ palette, topText, bottomText }: GeneratedOutro, filmTitle: string): OutroPalette =>
  palette ?? OutroPalette.options[hash32(`${filmTitle}\n${topText}\n${bottomText}`) % OutroPalette.options.length]!;
