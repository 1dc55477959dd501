import type { Timeline } from "@/server/schemas/timeline";

/** What is said in a scene, as its voice was told to say it; empty where nothing is spoken. */
export const saidIn = ({ audio }: Pick<Timeline, "audio">, sceneIndex: number): string =>
  audio.flatMap((layer) => (layer.type === "speech" && layer.sceneIndex === sceneIndex ? [layer.text.trim()] : [])).join(" ");
