import { outroPalette } from "@/remotion/outro/outro-palettes";
import { later } from "@/remotion/timing/later";
import type { Captions, Narrator, Outro, Timeline } from "@/server/schemas/timeline";

const BLEND_SECONDS = 0.6;

/** One film after the other. What ended a film in the middle stays there. `blend` fades from scene to scene. */
export function joinTimelines(films: readonly [Timeline, ...Timeline[]], { blend }: { blend: boolean }): Timeline {
  const prepared = films.map((film) => withOwnPalettes(blend ? blended(film) : film));
  const [first, ...others] = prepared as [Timeline, ...Timeline[]];
  return others.reduce((joined, film) => append(joined, film, blend), first);
}

function append(before: Timeline, next: Timeline, blend: boolean): Timeline {
  const by = before.durationSeconds;
  const firstScene = before.scenes.length;
  const film = asLaterPart(next, by, firstScene);
  // Nothing fades out of an outro.
  const opening = blend && !before.outro ? fade : cut;
  const scenes = film.scenes.map((scene, i) => (i === 0 ? { ...scene, transition: opening } : scene));
  return {
    ...before,
    durationSeconds: by + next.durationSeconds,
    scenes: [...before.scenes, ...scenes],
    audio: [...before.audio, ...film.audio],
    footer: [...before.footer, ...film.footer],
    // What would have gone on after the end of its own film is not seen in the next one.
    globalVideos: [
      ...before.globalVideos.map((video) => ({ ...video, endSeconds: Math.min(video.endSeconds, by) })),
      ...film.globalVideos,
    ],
    captions: joinCaptions(before.captions, film.captions),
    narrator: joinNarrators(before, film),
    interludes: [...before.interludes, ...(before.outro ? [before.outro] : []), ...film.interludes],
    outro: film.outro,
  };
}

/** A card whose colours follow its film's title keeps them under the title of the joined film. */
function withOwnPalettes(film: Timeline): Timeline {
  const own = (outro: Outro): Outro =>
    outro.kind === "generated" ? { ...outro, palette: outroPalette(outro, film.title) } : outro;
  return { ...film, outro: film.outro && own(film.outro), interludes: film.interludes.map(own) };
}

const cut = { kind: "cut", seconds: 0 } as const;
const fade = { kind: "fade", seconds: BLEND_SECONDS } as const;

const blended = (film: Timeline): Timeline => ({
  ...film,
  scenes: film.scenes.map((scene, i) => (i > 0 && scene.transition.kind === "cut" ? { ...scene, transition: fade } : scene)),
});

/** The film as a part that begins at `by` seconds, behind so many other scenes. */
function asLaterPart(film: Timeline, by: number, scenesBefore: number): Timeline {
  const shift = <T extends { startSeconds: number; endSeconds: number }>(part: T): T => later(part, by);
  const { captions, narrator, outro } = film;
  return {
    ...film,
    scenes: film.scenes.map((scene) => ({ ...shift(scene), index: scene.index + scenesBefore })),
    audio: film.audio.map((layer) =>
      layer.type === "music" ? shift(layer) : { ...shift(layer), sceneIndex: layer.sceneIndex + scenesBefore },
    ),
    footer: film.footer.map((item) => ({ ...item, sceneIndex: item.sceneIndex + scenesBefore })),
    globalVideos: film.globalVideos.map(shift),
    captions: captions && {
      ...captions,
      pages: captions.pages.map((page) => ({ ...shift(page), lines: page.lines.map((line) => line.map(shift)) })),
    },
    narrator: narrator && { ...narrator, visemes: narrator.visemes.map(shift), casts: narrator.casts.map(shift) },
    outro: outro && (shift(outro) as Outro),
    interludes: film.interludes.map(shift),
  };
}

/** Two films without the same captions keep those that there are, in the first one's type, each in its own language. */
function joinCaptions(a: Captions | null, b: Captions | null): Captions | null {
  if (!a || !b) return a ?? b;
  const pages = b.pages.map((page) => (a.language === b.language ? page : { language: b.language, ...page }));
  return { ...a, pages: [...a.pages, ...pages] };
}

/** Each film's presenter is seen in that film only. */
function joinNarrators(before: Timeline, film: Timeline): Narrator | null {
  const [a, b] = [before.narrator, film.narrator];
  if (!a && !b) return null;
  const castsOf = (narrator: Narrator | null, startSeconds: number, endSeconds: number): Narrator["casts"] => {
    if (!narrator) return [];
    return narrator.casts.length > 0 ? narrator.casts : [{ startSeconds, endSeconds, seed: narrator.seed }];
  };
  const middle = before.durationSeconds;
  return {
    seed: (a ?? b)!.seed,
    visemes: [...(a?.visemes ?? []), ...(b?.visemes ?? [])],
    casts: [...castsOf(a, 0, middle), ...castsOf(b, middle, middle + film.durationSeconds)],
  };
}
