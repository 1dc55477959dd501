import { createAvatar, type StyleCreateResult } from "@dicebear/core";
import * as personas from "@dicebear/personas";
import { hash32 } from "@/remotion/timing/seeded";

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
/** Stands in the head where the eyes go, beneath the hair. */
export const EYES = "<!--eyes-->";

/** Hair, clothes and colours in which someone could read the news. */
const CHOICE: personas.Options = {
  eyes: ["open"],
  mouth: ["smile"],
  facialHairProbability: 0,
  nose: ["mediumRound", "smallRound"],
  hair: ["long", "extraLong", "bobCut", "straightBun", "shortCombover", "fade", "curlyHighTop", "buzzcut", "curly"],
  body: ["squared", "rounded", "checkered"],
  hairColor: ["2f2738", "3d2c2e", "5a3d34", "7a4f38", "b07a4a", "8b8791"],
  skinColor: ["f0c2ae", "e7a391", "e5a07e", "c9805f", "a8664f", "85523f", "623d36"],
  clothingColor: ["3f62d8", "2f9e94", "6a52b8", "4f9a5b", "d4505c", "e0a038", "34405e"],
};

const drawn = new Map<string, Presenter>();

/** Who a seed is. */
export function presenterOf(seed: string): Presenter {
  const known = drawn.get(seed);
  if (known) return known;
  let result: StyleCreateResult | undefined;
  // Its own avatar would be one finished picture; this takes the parts on their way there.
  const style = {
    ...personas,
    create: (props: Parameters<typeof personas.create>[0]) => {
      result = personas.create(props);
      return result;
    },
  };
  // Its own reading of a seed gives neighbouring seeds the same person.
  createAvatar(style, { ...CHOICE, seed: String(hash32(seed)) });
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
  return {
    head: body.slice(0, at("eyes")) + EYES + body.slice(at("hair"), at("clothes")),
    clothes: body.slice(at("clothes"), at("mouth")),
    nose: body.slice(at("nose")),
    hairColor: String(colors.hairColor),
    skinColor: String(colors.skinColor),
    clothingColor: String(colors.clothingColor),
  };
}
