"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { ComposeFilm } from "@/server/schemas/compose-film";
import { AspectShape } from "./AspectShape";
import { IDEAS } from "./ideas";
import { LengthField } from "./LengthField";
import { ModelField } from "./ModelField";

const FIRST: ComposeFilm = {
  prompt: "",
  durationSeconds: 20,
  aspectRatio: "16:9",
  tone: "grounded",
  videoModel: "RUNWAYML",
  enableSubtitles: true,
  resolution: "720p",
  encodingPreset: "standard",
};
const FORMATS = (["16:9", "9:16", "1:1"] as const).map((value) => ({ value, label: value, icon: <AspectShape ratio={value} /> }));
const TONES = [
  { value: "grounded", label: "Grounded" },
  { value: "cinematic", label: "Cinematic" },
] as const;

const SIZES = [
  { value: "720p", label: "720p" },
  { value: "1080p", label: "1080p" },
  { value: "4k", label: "4K" },
] as const;
const QUALITIES = [
  { value: "draft", label: "Draft" },
  { value: "standard", label: "Standard" },
  { value: "master", label: "Master" },
] as const;

/** One prompt, the few choices that matter, and the exact price on the button. */
export function Composer({ onCreated }: { onCreated: (id: string) => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [film, setFilm] = useState<ComposeFilm>(FIRST);
  const change = (part: Partial<ComposeFilm>) => setFilm((now) => ({ ...now, ...part }));
  const options = useQuery(trpc.composer.options.queryOptions());
  const create = useMutation(
    trpc.composer.create.mutationOptions({
      onSuccess: ({ session_id }) => {
        change({ prompt: "" });
        onCreated(session_id);
        void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
      },
    }),
  );

  const models = options.data?.videoModels.filter((model) => model.aspectRatios.includes(film.aspectRatio)) ?? [];
  const model = models.find((m) => m.key === film.videoModel) ?? models[0];
  const chosen = { ...film, videoModel: model?.key ?? film.videoModel };
  const price = model ? model.creditsPerSecond * film.durationSeconds : null;
  const ready = film.prompt.trim() !== "" && !create.isPending;
  const submit = () => ready && create.mutate(chosen);

  return (
    <form
      aria-label="New film"
      className="rounded-3xl border border-line bg-surface p-5 shadow-black/20 shadow-xl sm:p-7"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor="prompt" className="sr-only">
        What is the film about?
      </label>
      <textarea
        id="prompt"
        rows={3}
        maxLength={4000}
        value={film.prompt}
        placeholder="A film about a lighthouse keeper who paints the sea every morning…"
        className="block w-full resize-y bg-transparent text-lg leading-relaxed placeholder:text-quiet focus:outline-none"
        onChange={(event) => change({ prompt: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit();
        }}
      />
      {film.prompt === "" && (
        <div className="mt-2 flex flex-wrap gap-2">
          {IDEAS.map((idea) => (
            <button
              key={idea.label}
              type="button"
              className="rounded-full border border-line px-3 py-1.5 text-quiet text-sm transition-colors hover:bg-raised hover:text-text"
              onClick={() => change({ prompt: idea.prompt, durationSeconds: idea.durationSeconds })}
            >
              {idea.label}
            </button>
          ))}
        </div>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 border-line border-t pt-5">
        <Segmented
          label="Format"
          value={film.aspectRatio}
          options={FORMATS}
          onChange={(aspectRatio) => change({ aspectRatio })}
        />
        <LengthField seconds={film.durationSeconds} onChange={(durationSeconds) => change({ durationSeconds })} />
        <Segmented label="Tone" value={film.tone} options={TONES} onChange={(tone) => change({ tone })} />
        <Switch label="Subtitles" checked={film.enableSubtitles} onChange={(enableSubtitles) => change({ enableSubtitles })} />
        <Segmented label="Size" value={film.resolution} options={SIZES} onChange={(resolution) => change({ resolution })} />
        <Segmented
          label="Quality"
          value={film.encodingPreset}
          options={QUALITIES}
          onChange={(encodingPreset) => change({ encodingPreset })}
        />
        {model && <ModelField models={models} value={model.key} onChange={(videoModel) => change({ videoModel })} />}
      </div>
      {create.error && (
        <p role="alert" className="mt-4 text-bad text-sm">
          {create.error.message}
        </p>
      )}
      <div className="mt-5 flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-md text-quiet text-sm">
          {options.data?.isLocal && "Made on this machine: illustrated pictures, a basic offline voice, no key needed."}
          {options.error && <span className="text-bad">{options.error.message}</span>}
        </p>
        <Button type="submit" look="primary" disabled={!ready} className="w-full sm:w-auto sm:min-w-52">
          {create.isPending ? "Starting…" : price === null ? "Make film" : `Make film · ${price.toLocaleString("en")} credits`}
        </Button>
      </div>
    </form>
  );
}
