import type { AskedEdit } from "@/server/schemas/asked-edits";
import type { CameraMove } from "@/server/schemas/timeline";
import { NUMBER, readNumber, SCENE, sceneNumber } from "../local/read-scene";

/**
 * The sentences that ask for edits and mean one thing only. What is not understood as a whole is not understood: null. `scenes` is
 * how many the film has.
 */
export function readEdits(message: string, scenes: number): AskedEdit[] | null {
  if (message.length > MOST_CHARACTERS) return null;
  const { text, quotes } = withoutQuotes(message);
  const wishes = readAll(text, { scenes, quotes });
  return wishes && wishes.length > 0 ? wishes : null;
}

/** A line may be long; a wish is not. */
const MOST_CHARACTERS = 4000;

interface Hearing {
  scenes: number;
  /** What stood in quotation marks, by its place: no word of it is a command. */
  quotes: readonly string[];
}

const QUOTED = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»/g;
function withoutQuotes(message: string): { text: string; quotes: string[] } {
  const quotes: string[] = [];
  const text = message.replace(QUOTED, (whole: string, ...found: unknown[]) => {
    quotes.push(String(found.slice(0, 4).find((part) => part !== undefined) ?? whole));
    return ` ‹${quotes.length - 1}› `;
  });
  return { text: text.replace(/\s+/g, " ").trim(), quotes };
}

/** The whole as one sentence, else as several, each of which must be understood. */
function readAll(text: string, hearing: Hearing): AskedEdit[] | null {
  const whole = readOne(text, hearing);
  if (whole) return whole;
  for (const between of [/[.;!]\s+|\n/, /,? and then |, then | then /, /,? and |, /]) {
    const parts = text.split(between).filter((part) => part.trim() !== "");
    if (parts.length < 2 || parts.length > 20) continue;
    const read = parts.map((part) => readAll(part, hearing));
    if (read.every((wishes) => wishes !== null)) return read.flat();
  }
  return null;
}

const POLITE =
  /^(?:please|could you|can you|would you|will you|now|then|also|and|kindly|let's|i(?:'d| would)? (?:want|like)(?: you)? to)[, ]+/i;

function readOne(text: string, hearing: Hearing): AskedEdit[] | null {
  let sentence = text
    .trim()
    .replace(/[.!?\s]+$/, "")
    .replace(/,? please$/i, "");
  while (POLITE.test(sentence)) sentence = sentence.replace(POLITE, "");
  for (const { pattern, read } of rules) {
    const match = pattern.exec(sentence);
    const wishes = match && read(match.groups ?? {}, hearing);
    if (wishes) return wishes;
  }
  return null;
}

interface Rule {
  pattern: RegExp;
  read(found: Record<string, string | undefined>, hearing: Hearing): AskedEdit[] | null;
}

const named = (name: string): string => SCENE.replace("(", `(?<${name}>`);
const S = named("scene");
const N = `(?<number>${NUMBER})`;
const SECONDS = `${N} (?:more )?(?:s|secs?|seconds?)`;
const Q = "‹(?<quote>\\d+)›";
/** Words in quotation marks, or all that is left after a colon. */
const WORDS = `(?:${Q}|: ?(?<rest>[^‹›]+))`;
const rule = (pattern: string, read: Rule["read"]): Rule => ({ pattern: new RegExp(`^(?:${pattern})$`, "i"), read });

/** A rule about one scene. */
const onScene = (
  pattern: string,
  read: (scene: number, found: Record<string, string | undefined>, hearing: Hearing) => AskedEdit | null,
): Rule =>
  rule(pattern, (found, hearing) => {
    const scene = sceneNumber(found.scene ?? "", hearing.scenes);
    const wish = scene === null ? null : read(scene, found, hearing);
    return wish && [wish];
  });

const numberIn = ({ number }: Record<string, string | undefined>): number => readNumber(number ?? "") ?? 1;
const wordsIn = ({ quote, rest }: Record<string, string | undefined>, { quotes }: Hearing): string =>
  (quote !== undefined ? (quotes[Number(quote)] ?? "") : (rest ?? "")).trim();

const A_BIT_SECONDS = 1;
const LOUDER = 1.4;
const QUIETER = 0.7;

const SOUND = "(?:the )?(?<sound>music|soundtrack|voice|narration|narrator|speech|voice-?over|sound effects|effects)";
const soundOf = ({ sound = "" }: Record<string, string | undefined>): "speech" | "music" | "effect" =>
  /music|track/i.test(sound) ? "music" : /effect/i.test(sound) ? "effect" : "speech";
const CAPTIONS = "(?:the )?(?:captions?|subtitles?)";
const A_BIT = "(?:(?:a )?(?:bit|little|lot)|much|slightly|somewhat)?";

const cameras: readonly [string, CameraMove][] = [
  ["(?:push|zoom|move) in(?:to)?", "push_in"],
  ["(?:pull|zoom|move) (?:back|out)", "pull_back"],
  ["(?:drift|pan|move) (?:to the )?left", "drift_left"],
  ["(?:drift|pan|move) (?:to the )?right", "drift_right"],
  ["(?:crane|rise|tilt|move) up", "crane_up"],
  ["(?:tilt|crane|move) down", "tilt_down"],
  ["(?:hold|stand|keep|stay) still", "hold"],
];

const rules: readonly Rule[] = [
  // How long scenes last.
  onScene(`(?:make|let) ${S} (?:(?:last|be|take) )?${SECONDS}(?<how> longer| shorter)`, (scene, found) => ({
    ...{ kind: "lengthen", scene },
    bySeconds: numberIn(found) * (/longer/i.test(found.how ?? "") ? 1 : -1),
  })),
  onScene(`(?<verb>lengthen|extend|prolong|shorten|cut) ${S} by ${SECONDS}`, (scene, found) => ({
    ...{ kind: "lengthen", scene },
    bySeconds: numberIn(found) * (/shorten|cut/i.test(found.verb ?? "") ? -1 : 1),
  })),
  onScene(`(?:make|let) ${S} (?:be )?${A_BIT} ?(?<how>longer|shorter)`, (scene, { how = "" }) => ({
    ...{ kind: "lengthen", scene },
    bySeconds: /longer/i.test(how) ? A_BIT_SECONDS : -A_BIT_SECONDS,
  })),
  onScene(`(?:make|let|set) ${S} (?:(?:last|be|take|to) )?${SECONDS}(?: long)?`, (scene, found) => ({
    kind: "retime",
    scene,
    seconds: numberIn(found),
  })),
  onScene(`${S} (?:should|shall|must|is to|has to|needs to)? ?(?:last|be|take) ${SECONDS}(?: long)?`, (scene, found) => ({
    ...{ kind: "retime", scene, seconds: numberIn(found) },
  })),

  // Captions.
  rule(`(?:turn|switch) (?:(?<a>on|off) ${CAPTIONS}|${CAPTIONS} (?<b>on|off))|${CAPTIONS} (?<c>on|off)`, ({ a, b, c }) => [
    { kind: "captions", on: /on/i.test(a ?? b ?? c ?? "") },
  ]),
  rule(`(?<verb>show|add|enable|hide|remove|disable|no|without|with) ${CAPTIONS}`, ({ verb = "" }) => [
    { kind: "captions", on: /show|add|enable|^with$/i.test(verb) },
  ]),
  rule(`(?:make )?${CAPTIONS} ${A_BIT} ?(?<how>bigger|larger|smaller)`, ({ how = "" }) => [
    { kind: "captionStyle", sizeTimes: /small/i.test(how) ? 0.85 : 1.2, position: null },
  ]),
  rule(`(?:put |move |place |set )?${CAPTIONS} (?:at|to|on) the (?<where>top|bottom)`, ({ where = "" }) => [
    { kind: "captionStyle", sizeTimes: null, position: /top/i.test(where) ? "top" : "bottom" },
  ]),

  // Sound.
  rule(`(?:make |turn )?${SOUND} ${A_BIT} ?(?<how>louder|quieter|softer|up|down)`, (found) => [louder(found)]),
  rule(`turn (?<how>up|down) ${SOUND}`, (found) => [louder(found)]),
  rule(
    `(?:mute|silence) ${SOUND}|(?:turn|switch) off ${again(SOUND, "b")}|no ${again(SOUND, "c")}|(?:turn |switch )?${again(SOUND, "d")} off`,
    (found) => [
      { kind: "level", of: soundOf({ sound: found.sound ?? found.soundb ?? found.soundc ?? found.soundd }), volume: 0 },
    ],
  ),
  rule(
    `(?:set |turn |make |put )?${SOUND}(?: volume| level)? (?:at |to )?(?<number>\\d{1,3}) ?(?:%|percent|per cent)`,
    (found) => [{ kind: "level", of: soundOf(found), volume: Math.min(4, numberIn(found) / 100) }],
  ),

  // Where scenes stand.
  rule(`(?:move|put) ${S} (?<side>before|after) (?:${named("other")}|(?<bare>#?\\d+))`, (found, { scenes }) => {
    const scene = sceneNumber(found.scene ?? "", scenes);
    const other = found.bare ? readNumber(found.bare) : sceneNumber(found.other ?? "", scenes);
    if (scene === null || other === null) return null;
    const isBehind = scene < other;
    const toPosition = /before/i.test(found.side ?? "") ? other - (isBehind ? 1 : 0) : other + (isBehind ? 0 : 1);
    return [{ kind: "move", scene, toPosition: Math.max(1, toPosition) }];
  }),
  onScene(
    `(?:move|put) ${S} (?:to (?:the )?)?(?<where>beginning|start|front|first|end|last)(?: place| position)?`,
    (scene, { where = "" }, { scenes }) => ({
      ...{ kind: "move", scene, toPosition: /end|last/i.test(where) ? Math.max(1, scenes) : 1 },
    }),
  ),
  onScene(`(?:move|put) ${S} to (?:position|place) ${N}`, (scene, found) => ({
    kind: "move",
    scene,
    toPosition: Math.max(1, numberIn(found)),
  })),
  rule(`swap scenes? (?<one>#?\\w+) and (?:scene )?(?<two>#?\\w+)`, ({ one = "", two = "" }) => {
    const [a, b] = [readNumber(one), readNumber(two)].sort((x, y) => (x ?? 0) - (y ?? 0));
    if (!a || !b || a === b) return null;
    const swapped: AskedEdit[] = [
      { kind: "move", scene: b, toPosition: a },
      { kind: "move", scene: a, toPosition: b },
    ];
    return b === a + 1 ? swapped.slice(0, 1) : swapped;
  }),

  // Scenes themselves.
  onScene(`(?:delete|remove|drop|take out|cut out) ${S}`, (scene) => ({ kind: "delete", scene })),
  onScene(`(?:duplicate|copy|repeat) ${S}`, (scene) => ({ kind: "duplicate", scene })),
  onScene(`(?:split|cut) ${S}(?: in (?:half|two)| in the middle)?`, (scene) => ({ kind: "split", scene, atSeconds: null })),
  onScene(`(?:split|cut) ${S} (?:at|after) ${SECONDS}`, (scene, found) => ({ kind: "split", scene, atSeconds: numberIn(found) })),
  onScene(`(?:trim|take|cut) ${SECONDS} (?:off|from|of|away from) the (?<side>start|beginning|end) of ${S}`, (scene, found) => ({
    ...{ kind: "trim", scene, side: /end/i.test(found.side ?? "") ? "end" : "start", seconds: numberIn(found) },
  })),
  onScene(`(?<verb>lock|unlock) ${S}`, (scene, { verb = "" }) => ({ kind: "lock", scene, locked: !/^un/i.test(verb) })),

  // Words.
  onScene(
    `(?:replace|change|rewrite|set) the (?:line|narration|text|words|script) (?:of|in|for|on) ${S} ?(?:with|to|by|as)? ?${WORDS}`,
    (scene, found, hearing) => rewritten(scene, wordsIn(found, hearing)),
  ),
  onScene(`(?:let |make |have )?${S} (?:should |shall |must )?says? ?${WORDS}`, (scene, found, hearing) =>
    rewritten(scene, wordsIn(found, hearing)),
  ),
  onScene(`make ${S} silent`, (scene) => ({ kind: "rewrite", scene, narration: "" })),
  onScene(`(?:let |make |have )?${S} (?:should |shall |must )?shows? ?${WORDS}`, (scene, found, hearing) => {
    const shows = wordsIn(found, hearing);
    return shows === "" ? null : { kind: "describe", scene, shows: shows.slice(0, 2000) };
  }),
  rule(`(?:rename|call|title|name) (?:the film|this film|my film|the video|it) ?(?:to|as)? ?${WORDS}`, titled),
  rule(`(?:change|set) (?:the|its) title(?: of the film)? ?(?:to|as)? ?${WORDS}`, titled),

  // Pictures.
  onScene(`fade (?:in )?(?:in|into|to) ${S}`, (scene) => ({ kind: "transition", scene, transition: "fade" })),
  onScene(`(?:hard )?cut (?:in|into|to) ${S}`, (scene) => ({ kind: "transition", scene, transition: "cut" })),
  onScene(`show the (?:still )?picture (?:of|in|for) ${S}`, (scene) => ({ kind: "still", scene })),
  ...cameras.map(([words, camera]) =>
    onScene(`(?:let the camera )?${words} (?:on|in|at|for) ${S}`, (scene) => ({ kind: "camera", scene, camera })),
  ),
  onScene(`(?:hold|keep) the camera(?: still)? (?:on|in|at|for) ${S}`, (scene) => ({ kind: "camera", scene, camera: "hold" })),

  // Endings.
  rule("(?:remove|delete|drop|no) (?:the |an? )?(?:outro|end card)", () => [{ kind: "outro", card: null }]),
  rule("(?:remove|delete|drop|no) (?:the |all )?footers?", () => [{ kind: "footer", scene: null, text: "", url: null }]),
  rule(`(?:add|set|make|show) (?:the|a) footer ?(?:to|saying|that says|with)? ?${WORDS}`, (found, hearing) => {
    const text = wordsIn(found, hearing);
    return text === "" ? null : [{ kind: "footer", scene: null, text: text.slice(0, 120), url: null }];
  }),
  rule(`(?:add|set|make|end with) an? (?:outro|end card|card) ?(?:saying|that says|with)? ?${WORDS}`, (found, hearing) => {
    const headline = wordsIn(found, hearing);
    return headline === "" ? null : [{ kind: "outro", card: { headline: headline.slice(0, 120), line: "", url: null } }];
  }),
];

function louder(found: Record<string, string | undefined>): AskedEdit {
  return { kind: "louder", of: soundOf(found), times: /louder|up/i.test(found.how ?? "") ? LOUDER : QUIETER };
}

const rewritten = (scene: number, narration: string): AskedEdit | null =>
  narration === "" || narration.length > 2000 ? null : { kind: "rewrite", scene, narration };

function titled(found: Record<string, string | undefined>, hearing: Hearing): AskedEdit[] | null {
  const title = wordsIn(found, hearing);
  return title === "" || title.length > 160 ? null : [{ kind: "title", title }];
}

/** The same pattern once more in one expression, where no two groups may share a name. */
function again(pattern: string, suffix: string): string {
  return pattern.replace("?<sound>", `?<sound${suffix}>`);
}
