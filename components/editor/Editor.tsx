"use client";

import { useEffect, useRef } from "react";
import { Canvas } from "./canvas/Canvas";
import { DeliverPanel } from "./deliver/DeliverPanel";
import { EditorKeys } from "./EditorKeys";
import { Checkpoint } from "./generate/Checkpoint";
import { GeneratePanel } from "./generate/GeneratePanel";
import { Inspector } from "./inspector/Inspector";
import { Library } from "./library/Library";
import { Rail } from "./library/Rail";
import { Making } from "./Making";
import { PhoneEditor } from "./phone/PhoneEditor";
import { useIsPhone } from "./phone/use-is-phone";
import { StatusBar } from "./StatusBar";
import { EditorProvider, useCut, useDesk, useEditor } from "./state/editor";
import { Storyboard } from "./storyboard/Storyboard";
import { scenesToMend } from "./storyboard/scene-state";
import { Timeline } from "./timeline/Timeline";
import { TimelineEdge } from "./timeline/TimelineEdge";
import { TopBar } from "./top-bar/TopBar";

/** Where a film is watched while it is made, changed, and handed over. */
export function Editor({ id }: { id: string }) {
  return (
    <EditorProvider id={id} waiting={(error) => <Making until="opened" error={error} />}>
      <Screen />
    </EditorProvider>
  );
}

function Screen() {
  const { timeline } = useEditor();
  const isPhone = useIsPhone();
  if (!timeline) return <Making until="written" />;
  return isPhone ? <PhoneEditor /> : <Workbench />;
}

function Workbench() {
  const mode = useDesk((state) => state.mode);
  useFitOnce();
  return (
    <div className="instant grid h-dvh grid-rows-[auto_minmax(0,1fr)_1.5rem] overflow-hidden">
      <TopBar />
      <main className="min-h-0 overflow-hidden">
        {mode === "deliver" && (
          <div className="grid h-full grid-cols-[minmax(0,1fr)]">
            <DeliverPanel />
          </div>
        )}
        {mode === "generate" && (
          <div className="grid h-full grid-cols-[minmax(0,1fr)]">
            <GeneratePanel />
          </div>
        )}
        {mode === "edit" && <EditBench />}
      </main>
      <StatusBar />
      <EditorKeys />
    </div>
  );
}

function EditBench() {
  const { film } = useEditor();
  const { timeline } = useCut();
  const height = useDesk((state) => state.timelineHeight);
  const hasEnded = film.status === "FAILED" || film.status === "CANCELLED";
  const isWaiting = film.waitingFor !== null || hasEnded || scenesToMend(timeline).length > 0;
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)]" style={{ gridTemplateRows: `minmax(0,1fr) auto auto ${height}px` }}>
      <div className="grid min-h-0 grid-cols-[3rem_15rem_minmax(0,1fr)_17rem] grid-rows-[minmax(0,1fr)] xl:grid-cols-[3rem_18rem_minmax(0,1fr)_20rem] 2xl:grid-cols-[3rem_20rem_minmax(0,1fr)_20rem]">
        <Rail />
        <Library />
        <div className="flex min-h-0 min-w-0 flex-col">
          {isWaiting && (
            <div className="shrink-0 p-3 pb-0">
              <Checkpoint />
            </div>
          )}
          <div className="grid min-h-0 grow">
            <Canvas />
          </div>
        </div>
        <Inspector />
      </div>
      <Storyboard />
      <TimelineEdge />
      <Timeline />
    </div>
  );
}

/** Of a low window; the picture needs room as well. */
const TIMELINE_SHARE = 0.32;

/** The first look is at the whole film. */
function useFitOnce(): void {
  const { desk, timeline } = useEditor();
  const isDone = useRef(false);
  const seconds = timeline?.durationSeconds ?? 0;
  useEffect(() => {
    if (isDone.current || seconds === 0) return;
    isDone.current = true;
    desk.set({
      scale: Math.min(90, Math.max(10, (window.innerWidth - 260) / seconds)),
      timelineHeight: Math.min(desk.read().timelineHeight, Math.round(window.innerHeight * TIMELINE_SHARE)),
    });
  }, [desk, seconds]);
}
