import { z } from "zod";
import { isBundledFont } from "@/remotion/fonts/bundled-fonts";
import { commitEdit } from "@/server/core/edits/commit-edit";
import { redoEdit, undoEdit } from "@/server/core/edits/undo-edit";
import { createVersion, deleteVersion, listVersions, restoreVersion } from "@/server/core/edits/versions";
import { remakeFilm } from "@/server/core/films/remake-film";
import { fontFamilyFor, fontsByLanguage } from "@/server/core/fonts/font-catalogue";
import { cancelWork, quoteWork, requestWork } from "@/server/core/works/request-work";
import { imageModels, videoModels } from "@/server/providers/catalogue";
import { CommitEdit } from "@/server/schemas/edits";
import { AskedWork } from "@/server/schemas/works";
import { router, signedIn } from "../init";

const filmId = z.string().min(1).max(60);
const StepRequest = z.object({ filmId, id: z.uuid() });
const VersionId = z.object({ filmId, versionId: z.string().max(60) });
const AskWork = z.object({ filmId, asked: AskedWork });

/** The film editor: edits and the way back, versions, and work that costs something. */
export const editor = router({
  /** What there is to choose from for a film in a language. */
  options: signedIn.input(z.object({ language: z.string().max(20) })).query(({ input }) => {
    const own = fontFamilyFor(input.language);
    const named = fontsByLanguage[input.language.toLowerCase()] ?? fontsByLanguage.default ?? [];
    return {
      fonts: [...new Set([own, ...named.filter(isBundledFont)])],
      imageModels: imageModels.map(({ key, label, creditsPerImage }) => ({ key, label, credits: creditsPerImage })),
      videoModels: videoModels.filter((model) => model.uses.includes("express")).map(({ key, label }) => ({ key, label })),
    };
  }),

  commit: signedIn.input(CommitEdit).mutation(({ ctx: { context }, input }) => commitEdit(context, input)),
  undo: signedIn.input(StepRequest).mutation(({ ctx: { context }, input }) => undoEdit(context, input)),
  redo: signedIn.input(StepRequest).mutation(({ ctx: { context }, input }) => redoEdit(context, input)),

  versions: signedIn.input(z.object({ filmId })).query(({ ctx: { context }, input }) => listVersions(context, input.filmId)),
  createVersion: signedIn
    .input(z.object({ filmId, name: z.string().trim().min(1).max(80) }))
    .mutation(({ ctx: { context }, input }) => createVersion(context, input)),
  restoreVersion: signedIn.input(VersionId).mutation(({ ctx: { context }, input }) => restoreVersion(context, input)),
  deleteVersion: signedIn.input(VersionId).mutation(({ ctx: { context }, input }) => deleteVersion(context, input)),

  quote: signedIn.input(AskWork).query(({ ctx: { context }, input }) => quoteWork(context, input.filmId, input.asked)),
  work: signedIn
    .input(AskWork.extend({ id: z.string().regex(/^[0-9a-f]{24}$/), credits: z.number().int().min(0).optional() }))
    .mutation(({ ctx: { context }, input }) => requestWork(context, input)),
  /** A failed film once more, as a new one. */
  remake: signedIn
    .input(z.object({ filmId, id: z.string().regex(/^[0-9a-f]{24}$/) }))
    .mutation(({ ctx: { context }, input }) => remakeFilm(context, input.filmId, input.id)),
  cancelWork: signedIn
    .input(z.object({ workId: z.string().max(60) }))
    .mutation(({ ctx: { context }, input }) => cancelWork(context, input.workId)),
});
