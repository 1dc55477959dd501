import { Composition } from "remotion";
import { calculateMetadata } from "./film/calculate-metadata";
import { Film } from "./film/Film";
import { FILM_ID } from "./film/film-id";
import { FilmProps } from "./film/film-props";
import { ClipPlayer } from "./layers/clip-player";
import { RenderedClip } from "./layers/RenderedClip";

/** What Remotion's own studio shows; every real film comes in through the props. */
const example: FilmProps = {
  mediaBase: "",
  timeline: {
    version: 1,
    title: "Kinora",
    aspectRatio: "16:9",
    width: 1280,
    height: 720,
    fps: 30,
    durationSeconds: 4,
    language: "en",
    scenes: [
      {
        id: "000000000000000000000000",
        index: 0,
        startSeconds: 0,
        endSeconds: 4,
        narration: "",
        prompt: "A film begins",
        videoPrompt: "",
        soundEffectPrompt: "",
        mood: "calm",
        camera: "push_in",
        transition: { kind: "cut", seconds: 0 },
        image: null,
        clips: {},
        chosenClip: null,
      },
    ],
    music: { mood: "calm", prompt: "" },
    audio: [],
    captions: null,
    footer: [],
    narrator: null,
    outro: null,
    globalVideos: [],
    interludes: [],
  },
};

const RenderedFilm: React.FC<FilmProps> = (props) => (
  <ClipPlayer value={RenderedClip}>
    <Film {...props} />
  </ClipPlayer>
);

export const Root: React.FC = () => (
  <Composition
    id={FILM_ID}
    component={RenderedFilm}
    schema={FilmProps}
    defaultProps={example}
    calculateMetadata={calculateMetadata}
    width={1280}
    height={720}
    fps={30}
    durationInFrames={120}
  />
);
