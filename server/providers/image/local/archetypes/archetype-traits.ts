import type { ArchetypeName } from "../recipe";

/** What the planner must know about an archetype without drawing it. */
export interface ArchetypeTraits {
  /** For each composition, in the order of the archetype's `framings`: subjects that ask for it. */
  framings: readonly (readonly string[])[];
  /** Places that can stand in when all compositions are used up. */
  kin: readonly ArchetypeName[];
  /** It shows curves or screens: mirrored, growth would look like decline. */
  fixedSides?: boolean;
}

export const archetypeTraits: Record<ArchetypeName, ArchetypeTraits> = {
  mountains: { framings: [["lake", "canoe", "boat"], ["meadow", "cow"], ["summit"]], kin: ["forest", "sky", "farm", "village"] },
  coast: { framings: [["palm", "surfer"], ["lighthouse"], ["harbour", "boat", "sailboat"]], kin: ["sea", "sky", "mountains"] },
  sea: {
    framings: [
      ["sailboat", "boat"],
      ["ship", "iceberg"],
      ["island", "whale", "dolphin"],
    ],
    kin: ["coast", "underwater", "sky"],
  },
  underwater: {
    framings: [["whale"], ["turtle", "fish", "dolphin"], ["diver", "submarine", "jellyfish", "shark"]],
    kin: ["sea", "coast", "abstract"],
  },
  forest: { framings: [["meadow", "deer"], ["tent"], ["brook"]], kin: ["mountains", "farm", "character"] },
  desert: { framings: [["camel"], ["cactus", "road"], ["savanna"]], kin: ["road", "mountains", "sky"] },
  skyline: { framings: [["bridge", "lake"], ["rooftop"], ["neon", "car"]], kin: ["street", "road", "desk"] },
  street: {
    framings: [
      ["coffee", "meal"],
      ["umbrella", "neon", "person"],
      ["bike", "bus", "truck", "train"],
    ],
    kin: ["skyline", "market", "village"],
  },
  room: { framings: [["bed"], ["sofa"], ["window", "cat", "readingchair"]], kin: ["library", "desk", "table"] },
  desk: {
    fixedSides: true,
    framings: [["laptop", "notebook"], ["phone"], ["monitor", "chart"], ["meeting"]],
    kin: ["room", "abstract", "classroom"],
  },
  table: { framings: [["coffee", "tea"], ["kitchen"], ["meal", "fruit"]], kin: ["market", "room", "street"] },
  podium: { fixedSides: true, framings: [["shirt"], ["phone"], ["chart"]], kin: ["abstract", "table", "desk"] },
  space: {
    framings: [["planet", "galaxy", "satellite"], ["astronaut", "mars", "moon"], ["rocket"], ["telescope"]],
    kin: ["abstract", "sky", "mountains"],
  },
  sky: { framings: [["balloon", "kite"], ["airplane"], ["birds"]], kin: ["mountains", "sea", "farm"] },
  farm: {
    framings: [["tractor", "barn", "cow"], ["garden"], ["windmill", "turbine", "vineyard"]],
    kin: ["mountains", "forest", "village"],
  },
  village: { framings: [["cabin", "lantern"], ["castle"]], kin: ["street", "farm", "mountains"] },
  classroom: {
    fixedSides: true,
    framings: [
      ["board", "chart"],
      ["globe", "child"],
    ],
    kin: ["library", "laboratory", "abstract"],
  },
  laboratory: {
    fixedSides: true,
    framings: [
      ["flasks", "microscope"],
      ["dna", "hospital"],
    ],
    kin: ["classroom", "desk", "abstract"],
  },
  sports: {
    framings: [
      ["runner", "gym"],
      ["football", "basketball"],
    ],
    kin: ["road", "mountains", "street"],
  },
  concert: {
    framings: [
      ["band", "dj"],
      ["singer", "piano", "theatre"],
    ],
    kin: ["street", "abstract", "skyline"],
  },
  market: { framings: [["fruit"], ["lantern"]], kin: ["street", "table", "village"] },
  library: { framings: [["notebook"], ["readingchair"]], kin: ["room", "classroom", "desk"] },
  road: {
    framings: [
      ["car", "van", "truck"],
      ["bike", "motorbike", "runner"],
      ["train", "road"],
    ],
    kin: ["desert", "mountains", "street"],
  },
  abstract: { fixedSides: true, framings: [["chart"], ["network"], ["waves"]], kin: ["space", "sky", "podium"] },
  character: {
    framings: [
      ["robot", "paint"],
      ["dog", "cat"],
      ["child", "person", "woman", "man"],
    ],
    kin: ["forest", "farm", "mountains"],
  },
};
