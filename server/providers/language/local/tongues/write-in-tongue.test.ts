import { describe, expect, it } from "vitest";
import { AppError } from "@/server/core/errors";
import type { Script, ScriptRequest } from "../../language";
import { writeScript } from "../write-script";
import { tongueFrames } from "./frames";
import * as shared from "./lines/shared";
import { tale } from "./lines/tale";
import * as teaching from "./lines/teaching";
import { type ManyTongued, tongues } from "./tongue";

const ask = (prompt: string, durationSeconds = 30, more: Partial<ScriptRequest> = {}): Script =>
  writeScript({
    prompt,
    durationSeconds,
    language: "auto",
    tone: "grounded",
    longestSceneSeconds: 8,
    signal: new AbortController().signal,
    ...more,
  });

const said = (script: Script): string[] => script.scenes.map((scene) => scene.narration).filter(Boolean);
const whole = (script: Script): string => said(script).join(" ");

/** Prompts with their language, their length in seconds, and words of theirs that must be heard. */
const written: readonly (readonly [string, number, string, string])[] = [
  ["es", 20, "Un anuncio de 20 segundos para una panadería de barrio", "una panadería de barrio"],
  ["es", 30, "Haz un vídeo sobre el mar y los barcos de Galicia", "El mar y los barcos de Galicia"],
  ["es", 60, "documental de 60 segundos sobre el océano profundo", "El océano profundo"],
  ["es", 30, "Un cuento sobre un pequeño zorro que no puede dormir", "un pequeño zorro que no puede dormir"],
  ["es", 30, "Explica cómo funciona el interés compuesto", "cómo funciona el interés compuesto"],
  ["es", 30, "¿Por qué el cielo es azul?", "¿Por qué el cielo es azul?"],
  ["es", 30, "tutorial: cómo hacer pan en casa", "cómo hacer pan en casa"],
  ["es", 20, "Crea un anuncio vertical de 20 s para Luma, una aplicación que te ayuda a dormir", "Luma"],
  ["es", 30, "tazas de cerámica hechas a mano", "Tazas de cerámica hechas a mano"],
  ["es", 45, "Un vídeo divertido sobre los perros para niños", "Los perros"],
  ["es", 40, "Quiero una película sobre el tren de noche", "El tren de noche"],
  ["es", 120, "Quiero un documental sobre las montañas de los Andes", "Las montañas de los Andes"],
  ["es", 15, "Un tráiler para el nuevo museo de la ciudad", "el nuevo museo de la ciudad"],
  ["es", 12, "Un spot para mi gimnasio", "mi gimnasio"],
  ["fr", 30, "Une publicité de 30 secondes pour une boulangerie de quartier", "une boulangerie de quartier"],
  ["fr", 30, "Fais une vidéo sur les phares de Bretagne", "Les phares de Bretagne"],
  ["fr", 60, "Un documentaire sur la forêt en automne", "La forêt en automne"],
  ["fr", 30, "Raconte l'histoire d'un petit robot qui apprend à peindre", "d’un petit robot qui apprend à peindre"],
  ["fr", 30, "Explique comment se forme la pluie", "comment se forme la pluie"],
  ["fr", 30, "Crée une pub pour Luma, une application qui vous aide à dormir", "Luma"],
  ["fr", 30, "un hôtel au bord du lac", "Un hôtel au bord du lac"],
  ["fr", 20, "Comment faire du pain à la maison ?", "Comment faire du pain à la maison?"],
  ["fr", 30, "des tasses en céramique faites à la main", "Des tasses en céramique"],
  ["fr", 15, "bande-annonce pour un nouveau musée à Lyon", "nouveau musée"],
  ["fr", 45, "Une vidéo pour ma grand-mère", "Ma grand-mère"],
  ["fr", 90, "un film sur le train de nuit", "Le train de nuit"],
  ["fr", 10, "Une pub pour un café à Lyon", "un café à Lyon"],
  ["de", 30, "Ein Werbespot von 30 Sekunden für eine Bäckerei um die Ecke", "eine Bäckerei um die Ecke"],
  ["de", 30, "Mach ein Video über die Katze meiner Großmutter", "Die Katze meiner Großmutter"],
  ["de", 60, "Eine Dokumentation über den tiefen Ozean", "Der tiefe Ozean"],
  ["de", 30, "Eine Geschichte über einen kleinen Fuchs, der nicht schlafen kann", "ein kleiner Fuchs, der nicht schlafen kann"],
  ["de", 30, "Erkläre, wie Regen entsteht", "wie Regen entsteht"],
  ["de", 30, "Warum ist der Himmel blau?", "Warum ist der Himmel blau?"],
  ["de", 30, "Erstelle eine Werbung für Luma, eine App, die dir beim Einschlafen hilft", "Luma"],
  ["de", 30, "Anleitung: wie man Brot backt", "wie man Brot backt"],
  ["de", 20, "handgemachte Tassen aus Keramik", "Handgemachte Tassen aus Keramik"],
  ["de", 30, "Märchen von einem alten Leuchtturmwärter und einem Wal", "ein alter Leuchtturmwärter und ein Wal"],
  ["de", 45, "Ein ruhiger Film über die Stadt bei Nacht", "Die Stadt bei Nacht"],
  ["de", 30, "Ein Video für unseren Sportverein", "nser Sportverein"],
  ["de", 90, "Dokumentarfilm über die Alpen im Winter für Kinder", "Die Alpen im Winter"],
];

const COMMANDS =
  /(?<!\p{L})(?:haz|crea|crée|fais|mach (?:ein|mir)|erstelle|erkläre|explica|explique|raconte|vídeo|vidéo|video|anuncio|publicité|pub|werbespot|werbung|documental|documentaire|dokumentation|dokumentarfilm|tutorial|anleitung|märchen|tráiler|bande-annonce|segundos|secondes|\d+ sekunden|vertical)(?!\p{L})/iu;

describe("a script from a prompt in another language", () => {
  it.each(written)("is written in %s and fills %i s for %j", (language, durationSeconds, prompt, heard) => {
    const script = ask(prompt, durationSeconds);
    const lines = said(script);
    expect(script.language).toBe(language);
    expect(lines).toHaveLength(script.scenes.length);
    const spoken = script.scenes.reduce((sum, scene) => sum + scene.speechSeconds, 0);
    expect(spoken).toBeGreaterThan(durationSeconds * 0.78);
    expect(spoken).toBeLessThan(durationSeconds * 0.9);
    expect(new Set(lines.map((line) => line.toLowerCase())).size).toBe(lines.length);
    expect(whole(script)).toContain(heard);
    for (const line of lines) {
      expect(line).toMatch(/^[¿¡«„“]?\s?\p{Lu}/u);
      expect(line).toMatch(/[.!?]["”»“]?$/);
      expect(line).not.toMatch(/undefined|null|[{}|]|\s[,.?!]|\.\.|,\.|\s{2}/);
      expect(line).not.toMatch(/(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu);
      expect(line).not.toMatch(COMMANDS);
      if (language === "es") expect((line.match(/\?/g) ?? []).length).toBe((line.match(/¿/g) ?? []).length);
      if (language === "es") expect(line).not.toMatch(/(?<!\p{L})(?:de|a) el (?!\p{Lu})/u);
      if (language === "fr") expect(line).not.toMatch(/(?<!\p{L})(?:de le|de les|de un|de une|la [aeiouéê]|le [aeiouéê])/iu);
      for (const sentence of line.split(/(?<=[.?!])\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(20);
    }
    for (const scene of script.scenes) expect(scene.speechSeconds).toBeLessThan(8);
    expect(script.title.split(/\s+/).length).toBeLessThanOrEqual(8);
    expect(script.title).toMatch(/^¿?\p{Lu}/u);
  });

  it.each(written)(
    "shows a picture of its own in every scene, described in English (%s, %i s, %j)",
    (_, durationSeconds, prompt) => {
      const { scenes } = ask(prompt, durationSeconds);
      expect(new Set(scenes.map((scene) => scene.prompt.toLowerCase())).size).toBe(scenes.length);
      for (const scene of scenes) {
        expect(scene.prompt.split(/\s+/).length).toBeGreaterThan(4);
        expect(scene.prompt).not.toMatch(/undefined|[{}|]|[áéíóúñàèùâêîôûçäöüß]/);
      }
      scenes.slice(1).forEach((scene, i) => {
        expect(scene.camera).not.toBe(scenes[i]?.camera);
      });
    },
  );

  it.each([
    ["Un anuncio para una panadería de barrio", /a bakery/],
    ["Une vidéo sur un petit renard roux", /a small fox/],
    ["Eine Geschichte über einen alten Leuchtturmwärter", /an old lighthouse keeper/],
    ["Ein Film über unser Restaurant", /a restaurant/],
  ])("shows what %j is about", (prompt, picture) => {
    expect(
      ask(prompt)
        .scenes.map((scene) => scene.prompt)
        .join("\n"),
    ).toMatch(picture);
  });
});

describe("orders in other languages", () => {
  it.each([
    ["Erzähle die Geschichte eines kleinen Roboters, der malen lernt", "ein kleiner Roboter, der malen lernt"],
    ["Erstelle ein Video, das erklärt, wie Regen entsteht", "wie Regen entsteht"],
    ["Haz un vídeo que explique por qué el cielo es azul", "por qué el cielo es azul"],
    ["Un conte pour enfants sur une petite étoile", "d’une petite étoile"],
    ["Anuncia la apertura de nuestra cafetería llamada Luna Nueva", "Luna Nueva"],
    ["Un vídeo de 1 minuto en formato vertical sobre la energía solar, estilo moderno", "La energía solar."],
    ["Der Wald im Winter", "Der Wald im Winter"],
    ["Erzähl mir eine Geschichte von einem mutigen Mädchen und einem Drachen", "ein mutiges Mädchen und ein Drache."],
    ["Quiero un vídeo para celebrar la boda de Ana y Luis", "La boda de Ana y Luis"],
    ["HAZ UN VÍDEO SOBRE LOS GATOS!!!", "Los gatos"],
    ["Présente Nomade, l'application de voyage pour les familles", "pour les familles"],
  ])("%j is heard as %j", (prompt, heard) => {
    const text = whole(ask(prompt));
    expect(text).toContain(heard);
    expect(text).not.toMatch(COMMANDS);
  });

  it.each(["Erstelle ein Video", "Haz un vídeo", "Fais une vidéo"])("%j without a subject still gives a film", (prompt) => {
    const script = ask(prompt);
    expect(said(script)).toHaveLength(script.scenes.length);
    expect(whole(script)).not.toMatch(COMMANDS);
  });

  it.each([
    "Rue Cler walking tour",
    "La Plage beach club ad",
    "chat app",
    "Tour de France",
    "jazz piano bar",
    "hotel Villa Rosa",
  ])("%j is English all the same", (prompt) => {
    expect(ask(prompt).language).toBe("en");
  });

  it.each([
    ["Documental sobre el mar Mediterráneo", 240],
    ["Un conte sur un vieux phare", 240],
    ["Werbung für unseren Blumenladen", 240],
    ["Quiero una película sobre mi barrio", 180],
  ])("%j goes on for %i s and never repeats itself", (prompt, seconds) => {
    const lines = said(ask(prompt, seconds));
    expect(lines.length).toBeGreaterThan(seconds / 6);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe("the caller's sentences in another language", () => {
  it.each([
    [
      "Un anuncio para nuestra librería. Abrimos todos los días a las nueve. Muestra libros. Sin texto.",
      "Abrimos todos los días a las nueve.",
      /Muestra|Sin texto/,
    ],
    ["Fais une pub pour notre café. Nous torréfions chaque matin. Montre des tasses.", "Nous torréfions chaque matin.", /Montre/],
    [
      "Mach eine Werbung für unsere Bäckerei. Wir backen jeden Morgen um vier. Zeige warmes Licht.",
      "Wir backen jeden Morgen um vier.",
      /Zeige/,
    ],
  ])("are worked into %j, and its directions are not said", (prompt, fact, never) => {
    expect(said(ask(prompt))).toContain(fact);
    expect(whole(ask(prompt))).not.toMatch(never);
  });

  it.each([
    "Nuestro río no tiene nombre. Los niños nadan en él todo el verano. El año pasado se secó. Queremos que vuelva.",
    "Ma grand-mère fait du pain le dimanche. Toute la maison sent bon. Nous attendons dans la cuisine.",
    "Unser Fluss hat keinen Namen. Die Kinder schwimmen dort den ganzen Sommer. Wir wollen ihn zurück.",
    "La abuela hace pan todos los domingos.",
  ])("are said word for word when there is no order: %j", (prompt) => {
    expect(whole(ask(prompt))).toBe(prompt);
  });

  it("is not translated into", () => {
    expect(() => ask("make a film about the sea and the people who live from it", 30, { language: "es" })).toThrow(AppError);
    expect(() => ask("make a film about the sea and the people who live from it", 30, { language: "es" })).toThrow(
      /OPENAI_API_KEY/,
    );
  });
});

describe.each(tongues)("the lines in %s", (tongue) => {
  const frameLines = tongueFrames.flatMap((frame) => [
    ...frame.door,
    ...frame.hook,
    ...frame.pain,
    ...frame.moments,
    ...frame.gain,
    ...frame.close,
  ]);
  const slotted: readonly ManyTongued[] = [...Object.values(shared), ...Object.values(tale), ...Object.values(teaching)].flat();

  it("are all different, and can be read in one breath", () => {
    const all = [...frameLines, ...slotted].map((beat) => beat[tongue]);
    expect(all.filter((line, i) => all.indexOf(line) !== i)).toEqual([]);
    for (const line of frameLines.map((beat) => beat[tongue])) {
      expect(line).toMatch(/^[¿«]?\p{Lu}.*[.?]$/u);
      expect(line).not.toMatch(/\d/);
      for (const sentence of line.split(/(?<=[.?!])\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(18);
    }
  });

  it("have pictures of their own", () => {
    const pictures = frameLines.map((beat) => beat.see);
    expect(pictures.filter((see, i) => pictures.indexOf(see) !== i)).toEqual([]);
  });

  it("lead only to areas that exist", () => {
    const ids = new Set(tongueFrames.map((frame) => frame.id));
    for (const frame of tongueFrames) {
      for (const near of frame.near) expect(ids.has(near)).toBe(true);
      expect(frame.moments.length).toBeGreaterThanOrEqual(12);
      expect(frame.call[tongue].length).toBeGreaterThan(0);
    }
  });
});
