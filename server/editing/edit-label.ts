import type { Edit, EditKind } from "@/server/schemas/edits";

const labels: Record<Exclude<EditKind, "batch">, string> = {
  "scene.move": "Move scene",
  "scene.retime": "Change length",
  "scene.split": "Split scene",
  "scene.trim": "Trim scene",
  "scene.delete": "Delete scene",
  "scene.duplicate": "Duplicate scene",
  "scene.rewrite": "Rewrite narration",
  "scene.describe": "Describe scene",
  "scene.picture": "Replace picture",
  "scene.clip": "Replace clip",
  "scene.still": "Show the picture",
  "scene.camera": "Camera",
  "scene.transition": "Transition",
  "scene.lock": "Lock",
  "sound.volume": "Volume",
  "sound.level": "Volume",
  "sound.remove": "Remove sound",
  "sound.ducking": "Ducking",
  "captions.text": "Caption text",
  "captions.show": "Captions on",
  "captions.hide": "Captions off",
  "captions.font": "Caption font",
  "captions.style": "Caption style",
  "footer.set": "Footer",
  "outro.set": "Outro",
  "outro.remove": "Remove outro",
  "film.title": "Title",
  "overlay.set": "Video over the film",
  "overlay.remove": "Remove video",
  "marker.set": "Marker",
  "marker.remove": "Remove marker",
};

/** What undo calls it. */
export function editLabel(edit: Edit): string {
  if (edit.kind !== "batch") return labels[edit.kind];
  return `${labels[edit.edits[0]!.kind]} × ${edit.edits.length}`;
}
