import type { Edit, EditKind } from "@/server/schemas/edits";
import type { Timeline } from "@/server/schemas/timeline";
import { changeCaptions, showCaptions, writeCaption } from "./edit-captions";
import { removeOutro, setFooter, setOutro } from "./edit-endings";
import { removeOverlay, setOverlay } from "./edit-overlays";
import {
  changeScene,
  deleteScene,
  duplicateScene,
  moveScene,
  retimeScene,
  showClip,
  showPicture,
  showStill,
  splitScene,
  trimScene,
} from "./edit-scenes";
import { removeSound, setLevel, setVolume } from "./edit-sound";
import { refuse } from "./refuse";

/**
 * What an edit makes of a film. Pure, so that the browser shows the result at once and the server stores the same one. Throws
 * `EditRefused` with a sentence where the edit makes no sense.
 */
export function applyEdit(timeline: Timeline, edit: Edit): Timeline {
  assertUnlocked(timeline, edit);
  switch (edit.kind) {
    case "batch":
      return edit.edits.reduce(applyEdit, timeline);
    case "scene.move":
      return moveScene(timeline, edit);
    case "scene.retime":
      return retimeScene(timeline, edit);
    case "scene.split":
      return splitScene(timeline, edit);
    case "scene.trim":
      return trimScene(timeline, edit);
    case "scene.delete":
      return deleteScene(timeline, edit);
    case "scene.duplicate":
      return duplicateScene(timeline, edit);
    case "scene.rewrite":
      return changeScene(timeline, edit.sceneId, (scene) => ({ ...scene, narration: edit.narration.trim() }));
    case "scene.describe":
      return changeScene(timeline, edit.sceneId, (scene) => ({ ...scene, ...edit.change }));
    case "scene.picture":
      return showPicture(timeline, edit);
    case "scene.clip":
      return showClip(timeline, edit);
    case "scene.still":
      return showStill(timeline, edit);
    case "scene.camera":
      return changeScene(timeline, edit.sceneId, (scene) => ({ ...scene, camera: edit.camera }));
    case "scene.transition":
      return changeScene(timeline, edit.sceneId, (scene) => ({ ...scene, transition: edit.transition }));
    case "scene.lock":
      return changeScene(timeline, edit.sceneId, (scene) => ({ ...scene, locked: edit.locked }));
    case "sound.volume":
      return setVolume(timeline, edit);
    case "sound.level":
      return setLevel(timeline, edit);
    case "sound.remove":
      return removeSound(timeline, edit);
    case "sound.ducking":
      return { ...timeline, ducking: edit.strength };
    case "captions.text":
      return writeCaption(timeline, edit);
    case "captions.show":
      return showCaptions(timeline, edit);
    case "captions.hide":
      return { ...timeline, captions: null };
    case "captions.font":
      return changeCaptions(timeline, (captions) => ({ ...captions, fontFamily: edit.fontFamily }));
    case "captions.style":
      return changeCaptions(timeline, (captions) => ({ ...captions, style: { ...captions.style, ...edit.change } }));
    case "footer.set":
      return setFooter(timeline, edit);
    case "outro.set":
      return setOutro(timeline, edit);
    case "outro.remove":
      return removeOutro(timeline);
    case "film.title":
      return { ...timeline, title: edit.title };
    case "overlay.set":
      return setOverlay(timeline, edit);
    case "overlay.remove":
      return removeOverlay(timeline, edit);
    case "marker.set": {
      const { kind: _, ...marker } = edit;
      const others = (timeline.markers ?? []).filter(({ id }) => id !== edit.id);
      return { ...timeline, markers: [...others, marker].toSorted((a, b) => a.seconds - b.seconds) };
    }
    case "marker.remove":
      return { ...timeline, markers: (timeline.markers ?? []).filter(({ id }) => id !== edit.id) };
  }
}

/** What a lock does not stand in the way of: where a scene stands in the film is not its own affair. */
const UNLOCKED: readonly EditKind[] = ["scene.lock", "scene.move", "scene.duplicate", "scene.transition"];

function assertUnlocked(timeline: Timeline, edit: Edit): void {
  if (!edit.kind.startsWith("scene.") || UNLOCKED.includes(edit.kind) || !("sceneId" in edit)) return;
  const scene = timeline.scenes.find(({ id }) => id === edit.sceneId);
  if (scene?.locked) refuse("This scene is locked. Unlock it to change it.");
}
