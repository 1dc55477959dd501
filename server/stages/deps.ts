import type { Db } from "@/server/db/client";
import type { ImageProvider } from "@/server/providers/image/image";
import type { ImageEditor } from "@/server/providers/image-edit/image-edit";
import type { LanguageProvider } from "@/server/providers/language/language";
import type { LipSyncProvider } from "@/server/providers/lip-sync/lip-sync";
import type { MusicProvider } from "@/server/providers/music/music";
import type { SoundEffectProvider } from "@/server/providers/sound-effect/sound-effect";
import type { SpeechProvider } from "@/server/providers/speech/speech";
import type { Storage } from "@/server/providers/storage/storage";
import type { FindTranslator } from "@/server/providers/translation/translation";
import type { VideoProvider } from "@/server/providers/video/video";
import type { FilmRenderer } from "@/server/render/renderer";

/** Everything a stage may use. Built once per worker; a stage never reads the environment. */
export interface StageDeps {
  db: Db;
  storage: Storage;
  renderer: FilmRenderer;
  providers: Providers;
  /** Scratch folder on the disk of the storage; what lies in it may be deleted at any time between stages. */
  workDir: string;
  /** `host:port` pairs the guarded fetcher may reach although they are private. Tests only. */
  allowPrivateHosts: readonly string[];
  publicUrl: string;
  secretKey: string;
}

/** One chooser per capability; the argument is the model key of the request. */
export interface Providers {
  language(model: string): LanguageProvider;
  image(model: string): ImageProvider;
  imageEditor: ImageEditor;
  video(model: string): VideoProvider;
  speech(model: string): SpeechProvider;
  music(model: string): MusicProvider;
  soundEffect(model: string): SoundEffectProvider;
  /** Null where no vendor can be reached. */
  lipSync: LipSyncProvider | null;
  translator: FindTranslator;
}

export interface StageInput {
  sessionId: string;
  /** Of work on a film beside its generation: its own status decides whether it is still wanted. */
  workId?: string | undefined;
  signal: AbortSignal;
}
