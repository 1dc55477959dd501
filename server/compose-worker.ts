import { createDb } from "@/server/db/client";
import type { Env } from "@/server/env";
import { chooseImage } from "@/server/providers/image";
import { chooseLanguage } from "@/server/providers/language";
import { chooseLipSync } from "@/server/providers/lip-sync";
import { chooseMusic } from "@/server/providers/music";
import { chooseSoundEffect } from "@/server/providers/sound-effect";
import { chooseSpeech } from "@/server/providers/speech";
import { createLocalStorage } from "@/server/providers/storage";
import { chooseTranslator } from "@/server/providers/translation";
import { chooseVideo } from "@/server/providers/video";
import { createFilmRenderer } from "@/server/render/film-renderer";
import type { StageDeps } from "@/server/stages/deps";

/** Connections of the stages' own pool; the engine has one of its own. */
const CONNECTIONS = 12;

/** Everything the stages need, built once per worker. */
export function composeStageDeps(env: Env): StageDeps {
  return {
    db: createDb(env.databaseUrl, CONNECTIONS),
    storage: createLocalStorage(env.mediaDir),
    renderer: createFilmRenderer({ chromiumPath: env.chromiumPath, bundleDir: env.filmBundle, ...env.render }),
    providers: {
      language: chooseLanguage,
      image: chooseImage,
      video: chooseVideo,
      speech: chooseSpeech,
      music: chooseMusic,
      soundEffect: chooseSoundEffect,
      lipSync: chooseLipSync(env.fal),
      translator: chooseTranslator(env.openAi),
    },
    workDir: env.workDir,
    allowPrivateHosts: env.allowPrivateHosts,
    publicUrl: env.publicUrl,
    secretKey: env.secretKey,
  };
}
