"use client";

import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { toast } from "sonner";
import { sentenceOf } from "@/components/error-sentence";
import { useFilm } from "@/components/live/useFilm";
import { useTRPC } from "@/components/trpc";
import type { FilmView } from "@/server/core/films/film-view";
import { applyEdit } from "@/server/editing/apply-edit";
import { EditRefused } from "@/server/editing/refuse";
import type { Edit } from "@/server/schemas/edits";
import type { Timeline } from "@/server/schemas/timeline";
import { afterPaint } from "./after-paint";
import { Desk, type DeskState, useDeskPart } from "./desk";
import { EditQueue, type QueueState } from "./edit-queue";
import { keepIdentity } from "./keep-identity";
import type { Pending } from "./pending-edits";
import { Playhead } from "./playhead";
import { shownFilm } from "./shown-film";

export interface Editor {
  film: FilmView;
  /** With all that is still on its way; null until the film has scenes. */
  timeline: Timeline | null;
  desk: Desk;
  playhead: Playhead;
  queue: EditQueue;
  saving: QueueState;
  connection: "live" | "away";
  /** Makes an edit: seen at once, stored right after. False when it makes no sense; the person has been told why. */
  edit(edit: Edit): boolean;
  step(kind: "undo" | "redo"): void;
}

/** What never changes while a film is open: who uses nothing else is not drawn anew with every edit. */
export type Tools = Pick<Editor, "desk" | "playhead" | "edit" | "step"> & {
  /** The film as it is at the moment of the question. */
  now(): Timeline;
};

const ToolsContext = createContext<Tools | null>(null);

export function useTools(): Tools {
  const tools = use(ToolsContext);
  if (!tools) throw new Error("This part belongs into an EditorProvider.");
  return tools;
}

const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error("This part belongs into an EditorProvider.");
  return editor;
}

const TimelineContext = createContext<Timeline | null>(null);

/** A film that has scenes, and the tools to cut it. Only an edit changes it: not that one was stored, nor that the network is back. */
export function useCut(): Tools & { timeline: Timeline } {
  const timeline = use(TimelineContext);
  if (!timeline) throw new Error("This part needs a film with scenes.");
  return { ...useTools(), timeline };
}

export const useDesk = <T,>(part: (state: DeskState) => T): T => useDeskPart(useTools().desk, part);

interface Props {
  id: string;
  /** While there is nothing to edit yet. */
  waiting: (error: string | null) => ReactNode;
  children: ReactNode;
}

export function EditorProvider({ id, waiting, children }: Props) {
  const queue = useQueue(id);
  const { film, error, connection } = useFilm(id, (event) => {
    if (event.kind === "edit" && event.edit.commandId) queue.arrived(event.edit.commandId, event.edit.revision);
  });
  const desk = useState(() => new Desk())[0];
  const playhead = useState(() => new Playhead((isPlaying) => desk.set({ isPlaying })))[0];
  const saving = useSyncExternalStore(queue.subscribe, queue.read, queue.read);
  const revision = film?.revision ?? 0;
  useEffect(() => queue.seen(revision), [queue, revision]);

  const base = film?.timeline ?? null;
  const { stored, waiting: unsent } = saving;
  const shown = useRef<Timeline | null>(null);
  const timeline = useMemo(() => {
    const streamed = base && { timeline: base, revision };
    shown.current = streamed && keepIdentity(shown.current, shownFilm(streamed, { stored, waiting: unsent }));
    return shown.current;
  }, [base, revision, stored, unsent]);
  const latest = useRef({ timeline, revision });
  latest.current = { timeline, revision };
  const tools = useMemo(
    (): Tools => ({
      ...{ desk, playhead },
      edit: (edit) => {
        if (!latest.current.timeline || !isPossible(latest.current.timeline, edit)) return false;
        queue.add({ id: crypto.randomUUID(), revision: latest.current.revision, kind: "edit", edit });
        return true;
      },
      step: (kind) => queue.add({ id: crypto.randomUUID(), revision: latest.current.revision, kind }),
      now: () => latest.current.timeline ?? refuseToGuess(),
    }),
    [desk, playhead, queue],
  );

  const editor = useMemo(
    (): Editor | null => film && { ...tools, film, timeline, queue, saving, connection },
    [film, timeline, tools, queue, saving, connection],
  );
  if (!editor) return waiting(error);
  return (
    <ToolsContext value={tools}>
      <TimelineContext value={timeline}>
        <EditorContext value={editor}>{children}</EditorContext>
      </TimelineContext>
    </ToolsContext>
  );
}

function refuseToGuess(): never {
  throw new Error("This part needs a film with scenes.");
}

/** What the server would refuse is told before it is asked. */
function isPossible(timeline: Timeline, edit: Edit): boolean {
  try {
    applyEdit(timeline, edit);
    return true;
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    toast.error(error.message);
    return false;
  }
}

/** The queue itself waits for the network and tells of failures. */
const IN_QUEUE = { meta: { showsOwnErrors: true }, networkMode: "always" } as const;

function useQueue(filmId: string): EditQueue {
  const trpc = useTRPC();
  const commit = useMutation(trpc.editor.commit.mutationOptions(IN_QUEUE));
  const undo = useMutation(trpc.editor.undo.mutationOptions(IN_QUEUE));
  const redo = useMutation(trpc.editor.redo.mutationOptions(IN_QUEUE));
  const calls = useRef({ commit, undo, redo });
  calls.current = { commit, undo, redo };
  const [queue] = useState((): EditQueue => {
    const queue: EditQueue = new EditQueue({
      filmId,
      async send(item: Pending, revision) {
        // Who edits sees it before the server is set to work.
        await afterPaint();
        if (item.kind === "edit") return calls.current.commit.mutateAsync({ filmId, id: item.id, revision, edit: item.edit });
        return calls.current[item.kind].mutateAsync({ filmId, id: item.id });
      },
      onRefused: (item, error) => {
        const isConflict = error instanceof TRPCClientError && error.data?.code === "CONFLICT";
        toast.error(sentenceOf(error), {
          duration: isConflict ? 20_000 : 8_000,
          ...(isConflict && item.kind === "edit" && { action: { label: "Make it anyway", onClick: () => queue.insist(item) } }),
        });
      },
    });
    return queue;
  });
  useEffect(() => queue.start(), [queue]);
  return queue;
}
