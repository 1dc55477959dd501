import { createAvatar, type StyleCreateResult } from "@dicebear/core";
import * as personas from "@dicebear/personas";
import { seeded } from "@/remotion/timing/seeded";

/** To be shown wherever films with a presenter are given away: the drawings are not ours. */
export const PRESENTER_CREDIT = "Presenter: Personas by Draftbit, CC BY 4.0, adapted";

/** A presenter in parts, far to near, as SVG in a square of 64. The head moves, the clothes do not; mouth and eyes are ours. */
export interface Presenter {
  head: string;
  clothes: string;
  nose: string;
  hairColor: string;
  skinColor: string;
  clothingColor: string;
}

/** Where the drawings have their parts. */
const SLOTS = {
  eyes: '<g transform="translate(20 24)">',
  hair: '<g transform="translate(2 2)">',
  clothes: '<g transform="translate(11 44)">',
  mouth: '<g transform="translate(23 36)">',
  nose: '<g transform="translate(24 28)">',
};
/** The light on a face. Behind its mask it cannot blend with the skin and turns grey; it is painted in the colour it was meant to make. */
const FACE_LIGHT = 'fill="#fff" style="mix-blend-mode:overlay" opacity=".36"';
const LIGHT_SHARE = 0.36;
/** Stands in the head where the eyes go, beneath the hair. */
export const EYES = "<!--eyes-->";

/** Hair, clothes and colours in which someone could read the news. */
const CHOICE = {
  nose: ["mediumRound", "smallRound"],
  hair: ["long", "extraLong", "bobCut", "straightBun", "shortCombover", "fade", "curlyHighTop", "curly"],
  body: ["squared", "rounded", "checkered"],
  hairColor: ["2f2738", "3d2c2e", "5a3d34", "7a4f38", "b07a4a", "8b8791"],
  skinColor: ["f0c2ae", "e7a391", "e5a07e", "c9805f", "a8664f", "85523f", "623d36"],
  clothingColor: ["3f62d8", "2f9e94", "6a52b8", "4f9a5b", "d4505c", "e0a038", "34405e"],
} as const satisfies personas.Options;

function chosenBy(random: () => number): personas.Options {
  const pick = <Value>(values: readonly Value[]): Value[] => [values[Math.floor(random() * values.length)]!];
  return {
    ...{ eyes: ["open"], mouth: ["smile"], facialHairProbability: 0 },
    ...{ hair: pick(CHOICE.hair), hairColor: pick(CHOICE.hairColor), skinColor: pick(CHOICE.skinColor) },
    ...{ nose: pick(CHOICE.nose), body: pick(CHOICE.body), clothingColor: pick(CHOICE.clothingColor) },
  };
}

const drawn = new Map<string, Presenter>();

/** Who a seed is. */
export function presenterOf(seed: string): Presenter {
  const known = drawn.get(seed);
  if (known) return known;
  let result: StyleCreateResult | undefined;
  // The finished avatar would be one picture; this takes its parts on their way there.
  const style = {
    ...personas,
    create: (props: Parameters<typeof personas.create>[0]) => {
      result = personas.create(props);
      return result;
    },
  };
  createAvatar(style, chosenBy(seeded(`presenter ${seed}`)));
  const presenter = cutUp(result!);
  drawn.set(seed, presenter);
  return presenter;
}

function cutUp({ body, extra }: StyleCreateResult): Presenter {
  const at = (slot: keyof typeof SLOTS) => {
    const index = body.indexOf(SLOTS[slot]);
    if (index < 0) throw new Error(`The presenter's drawing has no ${slot}.`);
    return index;
  };
  const colors = extra?.() ?? {};
  const skinColor = String(colors.skinColor);
  const skin = body.slice(0, at("eyes"));
  if (!skin.includes(FACE_LIGHT)) throw new Error("The presenter's drawing has no light on its face.");
  return {
    head: skin.replace(FACE_LIGHT, `fill="${lit(skinColor)}"`) + EYES + body.slice(at("hair"), at("clothes")),
    clothes: body.slice(at("clothes"), at("mouth")),
    nose: body.slice(at("nose")),
    hairColor: String(colors.hairColor),
    skinColor,
    clothingColor: String(colors.clothingColor),
  };
}

/** White laid over a #rrggbb colour with `overlay`. */
function lit(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const brighter = channels.map((value) => Math.round(value + LIGHT_SHARE * (Math.min(255, 2 * value) - value)));
  return `rgb(${brighter.join(", ")})`;
}
