import type { Edit } from "@/server/schemas/edits";
import type { Timeline } from "@/server/schemas/timeline";
import { saySeconds } from "../local/say";

const CAMERAS: Record<string, string> = {
  ...{ push_in: "pushes in", pull_back: "pulls back", drift_left: "drifts left", drift_right: "drifts right" },
  ...{ crane_up: "rises", tilt_down: "tilts down", hold: "stands still" },
};
const SOUNDS = { speech: "The voice", music: "The music", effect: "Sound effects" } as const;

/** What an edit would do to a film, for whoever decides about it. */
export function sayEdit(edit: Edit, before: Timeline, after: Timeline): string {
  const id = "sceneId" in edit ? edit.sceneId : null;
  const at = before.scenes.findIndex((scene) => scene.id === id);
  const scene = before.scenes[at];
  const name = `Scene ${at + 1}`;
  const length = (timeline: Timeline): number => {
    const found = timeline.scenes.find((one) => one.id === id);
    return found ? found.endSeconds - found.startSeconds : 0;
  };
  switch (edit.kind) {
    case "scene.retime": {
      const [was, is] = [length(before), length(after)];
      const least = is - edit.seconds > 0.1 ? "; its line needs no less" : "";
      return `${name} lasts ${saySeconds(is)} instead of ${saySeconds(was)}${least}.`;
    }
    case "scene.move":
      return `${name} becomes scene ${after.scenes.findIndex((one) => one.id === id) + 1}.`;
    case "scene.split":
      return `${name} becomes two, of ${saySeconds(length(after))} and ${saySeconds(length(before) - length(after))}.`;
    case "scene.trim":
      return `${name} loses its ${edit.side === "start" ? "beginning" : "end"} and lasts ${saySeconds(length(after))} instead of ${saySeconds(length(before))}.`;
    case "scene.delete":
      return `${name} is removed; the film lasts ${saySeconds(after.durationSeconds)}.`;
    case "scene.duplicate":
      return `${name} is there twice; the film lasts ${saySeconds(after.durationSeconds)}.`;
    case "scene.rewrite": {
      if (edit.narration.trim() === "") return `${name} says nothing any more. Its voice goes when the line is spoken again.`;
      return `${name} says “${edit.narration.trim()}”${scene?.narration ? ` instead of “${scene.narration}”` : ""}. Speak the line again to hear it.`;
    }
    case "scene.describe":
      return `The picture of scene ${at + 1} is to show: ${edit.change.prompt}. It changes when it is drawn anew.`;
    case "scene.camera":
      return `The camera ${CAMERAS[edit.camera]} in scene ${at + 1}.`;
    case "scene.transition":
      return edit.transition.kind === "fade" ? `${name} fades in from the one before.` : `${name} begins with a cut.`;
    case "scene.lock":
      return edit.locked ? `${name} is locked.` : `${name} is unlocked.`;
    case "scene.still":
      return `${name} shows its picture instead of a clip.`;
    case "sound.level":
      return edit.volume === 0
        ? `${SOUNDS[edit.type]}: silent.`
        : `${SOUNDS[edit.type]}: at ${Math.round(edit.volume * 100)} % of the recording.`;
    case "captions.show":
      return "Captions are on.";
    case "captions.hide":
      return "Captions are off.";
    case "captions.style": {
      const size = edit.change.size ? `at ${Math.round(edit.change.size * 100)} % of their designed size` : null;
      const place = edit.change.position ? `at the ${edit.change.position}` : null;
      return `Captions stand ${[size, place].filter(Boolean).join(", ")}.`;
    }
    case "film.title":
      return `The film is called “${edit.title}”.`;
    case "footer.set": {
      const whose = id ? `${name} has` : "All scenes have";
      if (edit.footer.text.trim() === "" && edit.footer.url === null) return `${whose} no footer.`;
      return `${whose} the footer ${[`“${edit.footer.text}”`, edit.footer.url].filter(Boolean).join(", ")}. Rendering a new footer is paid for.`;
    }
    case "outro.set":
      return `The film ends with a card: ${[edit.topText, edit.bottomText, edit.url].filter(Boolean).join(", ")}. Rendering a new outro is paid for.`;
    case "outro.remove":
      return "The outro is removed.";
    default:
      return "The film changes.";
  }
}
