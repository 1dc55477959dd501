import { fontFamilyFor } from "@/server/core/fonts/font-catalogue";
import { createObjectId } from "@/server/core/ids/create-object-id";
import { applyEdit } from "@/server/editing/apply-edit";
import { EditRefused } from "@/server/editing/refuse";
import type { AskedEdit } from "@/server/schemas/asked-edits";
import type { ProposedEdit } from "@/server/schemas/assistant";
import { Edit } from "@/server/schemas/edits";
import type { Scene, Timeline } from "@/server/schemas/timeline";
import { plural } from "../local/say";
import { sayEdit } from "./say-edit";

const FADE_SECONDS = 0.5;

export interface Resolved {
  proposals: ProposedEdit[];
  /** Why what else was asked for cannot be done, as sentences. */
  refused: string[];
}

/**
 * Named edits from what was asked for. Each is tried on the film as the ones before leave it, so that what is proposed can be
 * applied; numbers mean the film as it was when it was talked about.
 */
export function resolveEdits(film: Timeline, asked: readonly AskedEdit[]): Resolved {
  const resolved: Resolved = { proposals: [], refused: [] };
  let timeline = film;
  for (const wish of asked) {
    try {
      const edit = Edit.parse(toEdit(wish, film, timeline));
      const after = applyEdit(timeline, edit);
      resolved.proposals.push({ edit, says: sayEdit(edit, timeline, after) });
      timeline = after;
    } catch (error) {
      if (error instanceof EditRefused) resolved.refused.push(error.message);
      else if (error instanceof Error && error.name === "ZodError")
        resolved.refused.push(`This cannot be done as it was asked: ${wish.kind}.`);
      else throw error;
    }
  }
  return resolved;
}

function toEdit(wish: AskedEdit, film: Timeline, timeline: Timeline): Edit {
  const named = "scene" in wish && wish.scene !== null ? sceneAt(film, wish.scene) : null;
  const scene = () => named as Scene;
  const sceneId = named?.id ?? "";
  // As it is by now: an earlier edit of the same request may have changed it.
  const now = () => timeline.scenes.find(({ id }) => id === sceneId) ?? scene();
  switch (wish.kind) {
    case "retime":
      return { kind: "scene.retime", sceneId, seconds: wish.seconds };
    case "lengthen":
      return { kind: "scene.retime", sceneId, seconds: Math.max(0, secondsOf(now()) + wish.bySeconds) };
    case "move":
      return { kind: "scene.move", sceneId, toIndex: Math.min(wish.toPosition, film.scenes.length) - 1 };
    case "split": {
      const { startSeconds } = now();
      return {
        kind: "scene.split",
        sceneId,
        newId: createObjectId(),
        atSeconds: startSeconds + (wish.atSeconds ?? secondsOf(now()) / 2),
      };
    }
    case "trim": {
      const atSeconds = wish.side === "start" ? wish.seconds : Math.max(0, secondsOf(now()) - wish.seconds);
      return { kind: "scene.trim", sceneId, side: wish.side, atSeconds };
    }
    case "delete":
      return { kind: "scene.delete", sceneId };
    case "duplicate":
      return { kind: "scene.duplicate", sceneId, newId: createObjectId() };
    case "rewrite":
      return { kind: "scene.rewrite", sceneId, narration: wish.narration };
    case "describe":
      return { kind: "scene.describe", sceneId, change: { prompt: wish.shows } };
    case "camera":
      return { kind: "scene.camera", sceneId, camera: wish.camera };
    case "transition": {
      const seconds = wish.transition === "fade" ? FADE_SECONDS : 0;
      return { kind: "scene.transition", sceneId, transition: { kind: wish.transition, seconds } };
    }
    case "lock":
      return { kind: "scene.lock", sceneId, locked: wish.locked };
    case "still":
      return { kind: "scene.still", sceneId };
    case "level":
      assertHeard(timeline, wish.of);
      return { kind: "sound.level", type: wish.of, volume: wish.volume };
    case "louder": {
      const loudest = Math.max(...assertHeard(timeline, wish.of));
      // What is silent has nothing to be louder than.
      const volume = loudest === 0 && wish.times > 1 ? 0.25 : loudest * wish.times;
      return { kind: "sound.level", type: wish.of, volume: Math.min(4, Math.round(volume * 100) / 100) };
    }
    case "captions":
      return wish.on ? { kind: "captions.show", fontFamily: fontFamilyFor(timeline.language) } : { kind: "captions.hide" };
    case "captionStyle": {
      const size = timeline.captions?.style?.size ?? 1;
      const larger = wish.sizeTimes && { size: Math.min(1.5, Math.max(0.6, Math.round(size * wish.sizeTimes * 100) / 100)) };
      return { kind: "captions.style", change: { ...larger, ...(wish.position && { position: wish.position }) } };
    }
    case "title":
      return { kind: "film.title", title: wish.title };
    case "footer":
      return { kind: "footer.set", sceneId: named?.id ?? null, footer: { text: wish.text, url: wish.url } };
    case "outro": {
      if (!wish.card) return { kind: "outro.remove" };
      const kept = timeline.outro?.kind === "generated" ? timeline.outro : null;
      const { headline: topText, line: bottomText, url } = wish.card;
      return { kind: "outro.set", topText, bottomText, url, palette: kept?.palette ?? null, animated: kept?.animated ?? true };
    }
  }
}

function sceneAt({ scenes }: Timeline, number: number): Scene {
  const scene = scenes[number - 1];
  if (!scene) throw new EditRefused(`The film has ${plural(scenes.length, "scene")}; there is no scene ${number}.`);
  return scene;
}

const NAMES = { speech: "voice", music: "music", effect: "sound effects" } as const;
function assertHeard({ audio }: Timeline, of: keyof typeof NAMES): number[] {
  const volumes = audio.flatMap((layer) => (layer.type === of ? [layer.volume] : []));
  if (volumes.length === 0) throw new EditRefused(`This film has no ${NAMES[of]} yet.`);
  return volumes;
}

const secondsOf = ({ startSeconds, endSeconds }: Scene): number => endSeconds - startSeconds;
