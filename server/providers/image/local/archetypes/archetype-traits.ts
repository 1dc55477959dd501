import type { ArchetypeName } from "../recipe";

/** What the planner must know about an archetype without drawing it. */
export interface ArchetypeTraits {
  /** For each composition, in the order of the archetype's `framings`: subjects that ask for it. */
  framings: readonly (readonly string[])[];
  /** Compositions that show one particular thing (an airplane, a camel, a chart): only for words that name it. */
  loud?: readonly number[];
  /** Compositions that contradict a subject: someone in a park is not shown in a room. */
  unfit?: Readonly<Record<number, readonly string[]>>;
  /** Places of the same family, nearest first, that can stand in when all compositions are used up. */
  kin: readonly ArchetypeName[];
  /** It shows curves or screens: mirrored, growth would look like decline. */
  fixedSides?: boolean;
}

/** Who may be in a picture; however many are named, they count once. */
export const someone: readonly string[] = ["robot", "dog", "cat", "animal", "person", "woman", "man", "child", "elder"];

export const archetypeTraits: Record<ArchetypeName, ArchetypeTraits> = {
  mountains: {
    framings: [["lake", "canoe", "boat"], ["meadow", "cow"], ["summit"]],
    kin: ["sky", "farm", "forest"],
  },
  coast: {
    framings: [["palm", "surfer"], ["lighthouse"], ["harbour", "boat", "sailboat"]],
    loud: [0, 1],
    kin: ["sea", "sky"],
  },
  sea: {
    framings: [
      ["sailboat", "boat"],
      ["ship", "iceberg"],
      ["island", "whale", "dolphin"],
    ],
    loud: [1],
    kin: ["coast", "sky"],
  },
  underwater: {
    framings: [["whale"], ["turtle", "fish"], ["diver", "submarine", "shark"], ["octopus", "particles", "jellyfish"]],
    loud: [0, 1, 2],
    kin: ["sea", "coast"],
  },
  forest: { framings: [["meadow", "deer"], ["tent"], ["brook"]], loud: [1], kin: ["mountains", "farm"] },
  desert: { framings: [["camel"], ["cactus", "road"], ["savanna"]], loud: [0, 2], kin: ["mountains", "sky"] },
  skyline: { framings: [["bridge", "lake"], ["rooftop"], ["neon", "car"]], kin: ["street", "sky"] },
  street: {
    framings: [
      ["coffee", "meal", "shopdoor"],
      ["umbrella", "neon", "person", "elder", "child"],
      ["bike", "bus", "truck", "train"],
    ],
    kin: ["village", "skyline", "room"],
  },
  room: {
    framings: [["bed"], ["sofa"], ["window", "cat", "readingchair"], ["door"]],
    kin: ["library", "desk", "table"],
  },
  desk: {
    fixedSides: true,
    framings: [["laptop", "notebook"], ["phone"], ["monitor", "chart"], ["meeting"]],
    loud: [1, 2, 3],
    kin: ["room", "library"],
  },
  table: {
    framings: [["coffee", "tea"], ["kitchen"], ["meal", "fruit"], ["thing", "close"]],
    loud: [0],
    kin: ["room", "market", "street"],
  },
  podium: {
    fixedSides: true,
    framings: [["shirt"], ["phone"], ["product"]],
    loud: [0],
    kin: ["table", "desk"],
  },
  space: {
    framings: [["planet", "galaxy", "satellite"], ["astronaut", "mars"], ["rocket"], ["telescope", "stars"]],
    loud: [1, 2],
    kin: ["sky", "mountains"],
  },
  sky: { framings: [["balloon", "kite"], ["airplane"], ["birds"]], loud: [0, 1], kin: ["mountains", "sea"] },
  farm: {
    framings: [["tractor", "barn", "cow"], ["garden"], ["windmill", "turbine", "vineyard"]],
    kin: ["mountains", "forest", "sky"],
  },
  village: { framings: [["cabin", "lantern"], ["castle"]], loud: [1], kin: ["street", "mountains", "farm"] },
  classroom: {
    fixedSides: true,
    framings: [
      ["board", "chart"],
      ["globe", "child"],
    ],
    kin: ["library", "desk", "room"],
  },
  laboratory: {
    fixedSides: true,
    framings: [
      ["flasks", "microscope"],
      ["dna", "hospital"],
    ],
    kin: ["classroom", "desk", "library"],
  },
  sports: {
    framings: [
      ["runner", "gym"],
      ["football", "basketball"],
    ],
    loud: [1],
    kin: ["mountains", "street", "room"],
  },
  concert: {
    framings: [
      ["band", "dj"],
      ["singer", "piano", "theatre"],
    ],
    kin: ["skyline", "street"],
  },
  market: { framings: [["fruit"], ["lantern"]], kin: ["street", "table", "village"] },
  library: { framings: [["notebook"], ["readingchair"]], kin: ["room", "desk"] },
  road: {
    framings: [["car", "van", "truck"], ["bike", "motorbike", "road"], ["train"]],
    loud: [0, 1, 2],
    kin: ["mountains", "farm", "sky"],
  },
  abstract: { fixedSides: true, framings: [["chart"], ["network"], ["waves"]], loud: [0], kin: ["desk", "sky"] },
  character: {
    framings: [
      ["robot"],
      ["dog", "cat", "animal"],
      [...someone.filter((name) => name !== "person"), "stars", "hill"],
      [...someone, "paint", "window", "indoors"],
      [...someone, "town"],
    ],
    loud: [0, 1],
    unfit: {
      0: ["window", "paint", "town", "indoors"],
      1: ["window", "paint", "town", "indoors"],
      2: ["window", "paint", "town", "indoors"],
      3: ["outdoors"],
      4: ["window", "paint", "hill"],
    },
    kin: ["mountains", "room", "street"],
  },
};
