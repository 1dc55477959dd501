"use client";

import { Player, type PlayerRef } from "@remotion/player";
import { useMemo } from "react";
import { Film } from "@/remotion/film/Film";
import { filmFrames } from "@/remotion/timing/frames";
import type { Timeline } from "@/server/schemas/timeline";

export interface PreviewProps {
  timeline: Timeline;
  /** Address below which media are served by storage key, without a trailing slash. */
  mediaBase: string;
  /** For the editor: seek, play and listen to frames. */
  playerRef?: React.Ref<PlayerRef>;
  controls?: boolean;
  className?: string;
}

/** Plays the film as it stands, with the very composition that is rendered. Scenes still in the making show as cards. */
export const Preview: React.FC<PreviewProps> = ({ timeline, mediaBase, playerRef, controls = true, className }) => {
  const inputProps = useMemo(() => ({ timeline, mediaBase }), [timeline, mediaBase]);
  return (
    <Player
      ref={playerRef}
      component={Film}
      inputProps={inputProps}
      compositionWidth={timeline.width}
      compositionHeight={timeline.height}
      fps={timeline.fps}
      durationInFrames={filmFrames(timeline)}
      controls={controls}
      acknowledgeRemotionLicense
      spaceKeyToPlayOrPause={controls}
      clickToPlay={controls}
      {...(className && { className })}
      style={{ width: "100%", aspectRatio: `${timeline.width} / ${timeline.height}` }}
    />
  );
};
