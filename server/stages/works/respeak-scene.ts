import { speakScene as withReading } from "@/server/editing/edit-captions";
import type { StageDeps } from "../deps";
import { assertWanted } from "../lifecycle";
import { loadFilm } from "../load-film";
import { speakLine } from "../speech_generation/speak-scene";
import { speechInLanguage } from "../video_generation/run-transcript";
import { changeScene, sceneNow } from "./change-scene";
import { loadWorkOf, type WorkInput } from "./load-work";

/** Speaks one line again, as it is written now. The scene's length and captions follow; all other lines stay as they are. */
export async function respeakScene(deps: StageDeps, input: WorkInput): Promise<void> {
  await assertWanted(deps, input);
  const { sceneId } = await loadWorkOf(deps, input.workId, "speak");
  const film = await loadFilm(deps, input.sessionId);
  const { timeline, scene } = await sceneNow(deps, input, sceneId);
  const line = await speakLine(deps, film, { timeline, sceneIndex: scene.index, speed: 1, signal: input.signal });
  const to = timeline.captions?.language ?? timeline.language;
  const { speech } = await speechInLanguage(deps, line ? [line] : [], { from: timeline.language, to }, input.signal);
  await changeScene(deps, input, { sceneId, label: "Speak line again" }, (t) => withReading(t, sceneId, line, speech[0] ?? null));
}
