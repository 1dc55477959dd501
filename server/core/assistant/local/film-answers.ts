import type { FilmView } from "@/server/core/films/film-view";
import { languageNames } from "@/server/schemas/languages";
import { stageLabels } from "@/server/schemas/stages";
import type { Scene, Timeline } from "@/server/schemas/timeline";
import { SCENE, sceneNumber } from "./read-scene";
import { clock, plural, sayCredits, sayList, saySeconds } from "./say";

/** What can be said of a film for certain. Null where the question is about something else. */
export function answerAboutFilm(film: FilmView, question: string): string | null {
  const asked = question.toLowerCase();
  const scene = new RegExp(SCENE, "i").exec(question)?.[1];
  if (scene) return aboutScene(film, scene, asked);
  return answers.find(({ pattern }) => pattern.test(asked))?.say(film, asked) ?? null;
}

interface FilmAnswer {
  pattern: RegExp;
  say(film: FilmView, asked: string): string;
}

const THE_FILM = "(?:it|this|that|everything|my film|the film|this film|film|my video|the video|video|movie)";
const NOT_WRITTEN = "The scenes of this film are not written yet.";

const answers: readonly FilmAnswer[] = [
  { pattern: /\bhow many (scenes|shots)\b|\bnumber of scenes\b/, say: (film) => withTimeline(film, sayScenes) },
  {
    pattern: /\bhow long (is|will|does)\b|\b(length|duration|running time|runtime)\b|\bhow many (seconds|minutes)\b/,
    say: (film) =>
      withTimeline(
        film,
        ({ durationSeconds, scenes }) => `The film lasts ${saySeconds(durationSeconds)}, in ${plural(scenes.length, "scene")}.`,
      ),
  },
  { pattern: /\b(fail(s|ed|ure)?|error|errors|wrong|broke|broken|problem|problems)\b/, say: sayFailures },
  {
    pattern: /\b(cost|costs|price|pay|paid|charged|credits?|expensive)\b/,
    say: sayCost,
  },
  { pattern: /\b(waiting|wait|waits|approve|checkpoint|stuck|next step)\b/, say: sayWaiting },
  {
    pattern: new RegExp(
      `\\b(status|progress|state|how far|finished|ready|done|complete|completed)\\b|\\bwhere is ${THE_FILM}\\b|\\bwhen will\\b`,
    ),
    say: sayStatus,
  },
  {
    pattern: /\b(captions?|subtitles?)\b/,
    say: (film) =>
      withTimeline(film, ({ captions }) =>
        captions ? `Captions are on, in ${nameOf(captions.language)}, set in ${captions.fontFamily}.` : "Captions are off.",
      ),
  },
  { pattern: /\b(script|narration|narrator says|transcript|all the lines|read it|the words|voice-?over)\b/, say: sayScript },
  {
    pattern:
      /\bwhat('s| is| are)? (it|this|my film|the film|this film|the video) about\b|\b(summary|synopsis|storyline|plot|summari[sz]e (it|this|my|the) ?(film|video)?)\b|\bwhat happens\b/,
    say: sayStory,
  },
  { pattern: /\blanguage\b/, say: (film) => withTimeline(film, ({ language }) => `It is spoken in ${nameOf(language)}.`) },
  { pattern: /\b(voices?|speaker|speaks|narrates|who narrates)\b/, say: (film) => withTimeline(film, sayVoices) },
  { pattern: /\b(music|soundtrack|song|score)\b/, say: (film) => withTimeline(film, sayMusic) },
  { pattern: /\b(sound effects?|effects)\b/, say: (film) => withTimeline(film, sayEffects) },
  { pattern: /\b(outro|end card|ending)\b/, say: (film) => withTimeline(film, sayOutro) },
  { pattern: /\b(footer|call to action|banner)\b/, say: (film) => withTimeline(film, sayFooter) },
  { pattern: /\b(title|called|name)\b/, say: ({ title }) => `It is called “${title}”.` },
  {
    pattern: /\b(format|aspect|ratio|resolution|size|shape|portrait|landscape)\b/,
    say: ({ aspectRatio, timeline }) =>
      `Its format is ${aspectRatio}${timeline ? `, ${timeline.width} by ${timeline.height} pixels at the standard resolution` : ""}.`,
  },
  {
    pattern: /\b(prompt|what did i ask)\b/,
    say: ({ prompt }) => (prompt ? `It was asked for as: “${prompt}”` : "It was made without a prompt."),
  },
  { pattern: /\b(unsaved|unrendered|edited since|up to date|rendered)\b/, say: sayRendered },
  { pattern: /\b(scenes|storyboard)\b/, say: (film) => withTimeline(film, sayScenes) },
  {
    pattern: /\b(when|created|made on|date)\b/,
    say: ({ createdAt }) => `It was asked for on ${createdAt.toISOString().slice(0, 16).replace("T", " at ")} UTC.`,
  },
];

const withTimeline = (film: FilmView, say: (timeline: Timeline) => string): string =>
  film.timeline ? say(film.timeline) : `${NOT_WRITTEN} ${sayStatus(film)}`;

const secondsOf = ({ startSeconds, endSeconds }: Scene): number => endSeconds - startSeconds;

function aboutScene(film: FilmView, named: string, asked: string): string | null {
  return withTimeline(film, ({ scenes }) => {
    const number = sceneNumber(named, scenes.length);
    const scene = number === null ? undefined : scenes[number - 1];
    if (!scene) return `The film has ${plural(scenes.length, "scene")}; there is no scene ${number ?? "of that name"}.`;
    const head = `Scene ${number}`;
    const line = scene.narration ? `“${scene.narration}”` : null;
    if (/\bhow long\b|\b(length|duration|seconds)\b/.test(asked)) return `${head} lasts ${saySeconds(secondsOf(scene))}.`;
    if (/\bwhen\b|\bstarts?\b|\bbegins?\b/.test(asked))
      return `${head} runs from ${clock(scene.startSeconds)} to ${clock(scene.endSeconds)}.`;
    if (/\b(say|says|said|line|lines|narrat\w*|spoken|words)\b/.test(asked))
      return line ? `${head} says: ${line}` : `${head} is silent.`;
    if (/\b(look|looks|show|shows|shown|picture|image|see|seen)\b/.test(asked)) return `${head} shows: ${sentence(scene.prompt)}`;
    return [
      `${head} of ${scenes.length} runs from ${clock(scene.startSeconds)} to ${clock(scene.endSeconds)} (${saySeconds(secondsOf(scene))}).`,
      line ? `It says: ${line}` : "It is silent.",
      scene.prompt && `It shows: ${sentence(scene.prompt)}`,
      scene.soundEffectPrompt && `Its sound: ${sentence(scene.soundEffectPrompt)}`,
      scene.image ? null : "Its picture is not drawn yet.",
      scene.locked ? "It is locked." : null,
    ]
      .filter(Boolean)
      .join(" ");
  });
}

const sayScenes = ({ scenes }: Timeline): string =>
  [
    `The film has ${plural(scenes.length, "scene")}:`,
    ...scenes.map((scene, i) => `${i + 1}. (${saySeconds(secondsOf(scene))}) ${scene.narration || `silent: ${scene.prompt}`}`),
  ].join("\n");

function sayScript({ timeline }: FilmView): string {
  if (!timeline) return NOT_WRITTEN;
  const spoken = timeline.scenes.flatMap(({ narration }, i) => (narration ? [`${i + 1}. ${narration}`] : []));
  return spoken.length > 0 ? spoken.join("\n") : "Nobody speaks in this film.";
}

function sayStory(film: FilmView): string {
  const { timeline, prompt, title } = film;
  const asked = prompt ? ` It was asked for as: “${prompt}”` : "";
  const first = timeline?.scenes.map(({ narration }) => narration).filter(Boolean);
  if (!first?.length) return `“${title}”.${asked}`;
  const told = first.length > 2 ? [first[0], first.at(-1)] : first;
  return `“${title}” in ${plural(timeline?.scenes.length ?? 0, "scene")}.${asked} It begins with “${told[0]}”${told[1] ? ` and ends with “${told[1]}”` : ""}.`;
}

const STATES: Record<FilmView["status"], string> = {
  PENDING: "being made",
  COMPLETED: "finished",
  FAILED: "failed",
  CANCELLED: "cancelled",
  PAUSED: "paused",
};

function sayStatus(film: FilmView): string {
  if (film.status === "FAILED") return sayFailures(film);
  if (film.waitingFor) return sayWaiting(film);
  if (film.status !== "PENDING") return `The film is ${STATES[film.status]}.`;
  const running = film.stages.filter(({ status }) => status === "PENDING").map(({ label }) => label);
  return `The film is being made: ${film.progress} %${running.length > 0 ? `, now ${sayList(running)}` : ", waiting for its turn"}.`;
}

function sayWaiting({ waitingFor, status }: FilmView): string {
  if (waitingFor) return `It waits for you: look at what is there, then approve the next step, ${stageLabels[waitingFor]}.`;
  return status === "PAUSED" ? "It is paused. Resume it to go on." : "It waits for nobody.";
}

function sayFailures(film: FilmView): string {
  const stages = film.stages.filter(({ status }) => status === "FAILED").map(({ label }) => label);
  const works = film.desk.works.filter(({ status }) => status === "FAILED");
  const parts = [
    film.status === "FAILED" && `The film failed: ${sentence(film.failure ?? "no reason is known")}`,
    stages.length > 0 && `It stopped at ${sayList(stages)}.`,
    film.status === "FAILED" && "All its credits were given back.",
    ...works.map(({ kind, failure }) => `Work on it failed (${kind}): ${sentence(failure ?? "no reason is known")}`),
  ];
  return parts.filter(Boolean).join(" ") || "Nothing failed.";
}

function sayCost({ cost, status }: FilmView): string {
  const price = `This film costs ${sayCredits(cost.price)}.`;
  if (status === "FAILED") return `${price} It failed, so nothing was kept.`;
  return cost.charged === cost.price
    ? `${price} All of it is paid.`
    : `${price} So far ${plural(cost.charged, "credit")} were charged.`;
}

function sayRendered({ desk, revision, status }: FilmView): string {
  if (status !== "COMPLETED" || desk.renderedRevision === null) return sayStatusShort(status);
  return desk.renderedRevision < revision
    ? "The film was edited since its file was made. Render it to see the edits there."
    : "The file shows the film as it is now.";
}
const sayStatusShort = (status: FilmView["status"]): string => `The film is ${STATES[status]}.`;

function sayVoices({ audio }: Timeline): string {
  const speakers = [...new Set(audio.flatMap((layer) => (layer.type === "speech" ? [layer.speaker] : [])))];
  return speakers.length > 0 ? `It is spoken by ${sayList(speakers)}.` : "Nothing is spoken yet.";
}

function sayMusic({ audio, music }: Timeline): string {
  const beds = audio.filter((layer) => layer.type === "music");
  if (beds.length === 0) return `The music is not composed yet; it is to feel ${music.mood}.`;
  return `Its music is ${music.mood}: ${sentence(music.prompt)} It plays at ${percent(beds[0]?.volume ?? 1)} of its recorded level.`;
}

const sayEffects = ({ audio }: Timeline): string => {
  const effects = audio.filter((layer) => layer.type === "effect");
  return effects.length > 0
    ? effects.map((layer) => `Scene ${layer.sceneIndex + 1}: ${layer.prompt}`).join("\n")
    : "It has no sound effects.";
};

function sayOutro({ outro }: Timeline): string {
  if (!outro) return "It has no outro.";
  const seconds = saySeconds(outro.endSeconds - outro.startSeconds);
  if (outro.kind === "image") return `It ends with a picture for ${seconds}.`;
  return `It ends with a card for ${seconds}: “${outro.topText}”, “${outro.bottomText}”${outro.url ? `, leading to ${outro.url}` : ""}.`;
}

const sayFooter = ({ footer }: Timeline): string =>
  footer.length > 0
    ? footer.map(({ sceneIndex, text, url }) => `Scene ${sceneIndex + 1}: ${[text, url].filter(Boolean).join(", ")}`).join("\n")
    : "It has no footer.";

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const nameOf = (code: string): string => languageNames[code] ?? code;
const sentence = (text: string): string => (/[.!?…。！？]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
