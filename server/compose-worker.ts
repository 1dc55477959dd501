import type { OfficeDeps } from "@/inngest/functions/payments";
import { createDb, type Db } from "@/server/db/client";
import type { Env } from "@/server/env";
import { chooseImage } from "@/server/providers/image";
import { chooseImageEditor } from "@/server/providers/image-edit";
import { chooseLanguage } from "@/server/providers/language";
import { chooseLipSync } from "@/server/providers/lip-sync";
import { chooseMail } from "@/server/providers/mail";
import { chooseMusic } from "@/server/providers/music";
import { choosePayments, usesLocalPayments } from "@/server/providers/payments";
import { createComeBack } from "@/server/providers/payments/local/come-back";
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
      image: chooseImage(env.openAi),
      imageEditor: chooseImageEditor(),
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

/** The same for what surrounds money. */
export function composeOffice(env: Env, db: Db): OfficeDeps {
  const { secretKey, publicUrl, allowPrivateHosts, port } = env;
  const webhookUrl = `http://127.0.0.1:${port}/api/webhooks/stripe`;
  return {
    ...{ db, secretKey, publicUrl, allowPrivateHosts, now: () => new Date() },
    mail: chooseMail(env),
    payments: choosePayments(env, db),
    localPayments: usesLocalPayments(env) ? createComeBack({ db, secretKey, webhookUrl }) : null,
  };
}
