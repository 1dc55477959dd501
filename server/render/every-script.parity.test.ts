import { test } from "vitest";
import { AspectRatio } from "@/server/schemas/timeline";
import { bothRenderers } from "./testing/both-renderers";
import { filmInScript, filmsWithPresenter, filmWithVideos, SCRIPTS } from "./testing/parity-films";

const parity = bothRenderers();

test.each(SCRIPTS)("$language in $aspectRatio under $camera", async (script) => {
  await parity.expectAlike(filmInScript(script));
});

test.each(AspectRatio.options)("a presenter and an outro in %s", async (aspectRatio) => {
  for (const film of filmsWithPresenter(aspectRatio)) await parity.expectAlike(film);
});

test.each(AspectRatio.options)("videos over the scenes in %s", async (aspectRatio) => {
  await parity.expectAlike(await filmWithVideos(aspectRatio, parity.folder));
});
