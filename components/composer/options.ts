import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import type { SupportedModels } from "@/server/schemas/models";

/** What the server offers; undefined until it is known. */
export function useOptions() {
  const trpc = useTRPC();
  return useQuery(trpc.composer.options.queryOptions(undefined, { staleTime: 300_000 })).data;
}

export type Options = NonNullable<ReturnType<typeof useOptions>>;

/** Voices of the default speech. */
export const VOICES = [
  "alloy",
  "ash",
  "ballad",
  "cedar",
  "coral",
  "echo",
  "fable",
  "marin",
  "nova",
  "onyx",
  "sage",
  "shimmer",
  "verse",
];

interface Fitting {
  value: string;
  aspectRatios: string[];
}

/** The model that was chosen, or the first one that can make the shape. */
export const modelFor = (models: readonly Fitting[], chosen: string, aspectRatio: string): string =>
  (
    models.find((model) => model.value === chosen && model.aspectRatios.includes(aspectRatio)) ??
    models.find((model) => model.aspectRatios.includes(aspectRatio))
  )?.value ?? chosen;

export const isAvailable = (models: SupportedModels, value: string): boolean => models.available.includes(value);
