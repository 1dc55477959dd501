import { z } from "zod";
import { fontsByLanguage } from "@/server/core/fonts/font-catalogue";
import { listModels } from "@/server/core/sessions/list-models";
import { SupportedFonts, SupportedModels } from "@/server/schemas/models";
import { route } from "../route";

export const catalogue = [
  route({
    name: "models.list",
    on: "GET /v1/video/supported_models",
    summary: "Models, their prices and what they can do",
    access: "public",
    result: SupportedModels,
    run: async ({ ctx }) => listModels(ctx),
  }),
  route({
    name: "fonts.list",
    on: "GET /v1/supported_fonts",
    summary: "Subtitle fonts by language",
    access: "public",
    result: SupportedFonts,
    run: async () => ({ fontsByLanguage }),
  }),
  route({
    name: "health.get",
    on: "GET /v2/health",
    summary: "Whether the server and its database answer",
    access: "public",
    result: z.object({ status: z.literal("ok"), time: z.string() }),
    run: async ({ ctx }) => {
      await ctx.db.$queryRaw`SELECT 1`;
      return { status: "ok" as const, time: ctx.now().toISOString() };
    },
  }),
];
