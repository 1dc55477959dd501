import type { Format } from "../brief";
import type { Tongue } from "./tongue";

/** How a language orders a film. Patterns are read without regard to case. */
export interface Grammar {
  /** Lengths, shapes and platforms. */
  measures: RegExp;
  /** Verbs and politenesses an order begins with. */
  command: RegExp;
  /** Commands that name a form by themselves. */
  verbs: readonly (readonly [Format, RegExp])[];
  determiner: string;
  forms: readonly (readonly [Format, string])[];
  /** Between the form and what the film is about. */
  link: string;
  /** An indirect or direct question. */
  asking: RegExp;
  /** The question asks how one does something oneself. */
  task: RegExp;
  audience: RegExp;
  called: RegExp;
  place: RegExp;
  times: readonly (readonly [string, RegExp])[];
  weathers: readonly (readonly [string, RegExp])[];
  moods: readonly (readonly [string, RegExp])[];
  /** Sentences that tell what to show. */
  direction: RegExp;
  /** Finite verbs that make a short text a sentence of its own. */
  verbal: RegExp;
}

const B = "(?<![\\p{L}\\p{N}])";
const E = "(?![\\p{L}\\p{N}])";
const word = (alternatives: string): RegExp => new RegExp(`${B}(?:${alternatives})${E}`, "iu");
const NAME = "((?:\\p{Lu}|\\p{N})[\\p{L}\\p{N}’'&-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}’'&-]*){0,3})";

export const grammars: Record<Tongue, Grammar> = {
  es: {
    measures:
      /(?:\(?\s*(?:de|en|durante|unos|duración:?)\s+)?(?:unos\s+)?(?<![\p{L}\p{N}])(?:\d+\s*(?:segundos?|minutos?|min|seg|s)|(?:un|una|dos|medio|diez|quince|veinte|treinta|cuarenta|sesenta)\s+(?:segundos?|minutos?))(?![\p{L}\p{N}])|\b(?:16:9|9:16|1:1|4:5)\b|(?:en\s+)?(?:formato\s+)?(?<![\p{L}])(?:vertical|horizontal|cuadrado)(?![\p{L}])|\bpara (?:instagram|tiktok|youtube|facebook|redes sociales)\b/giu,
    command:
      /^(?:(?:hola|por favor|oye)[,!]?\s+)*(?:(?:puedes|podrías|me puedes|me gustaría|quiero|quisiera|necesito|queremos|necesitamos)\s+(?:que\s+)?)?(?:(?:haz(?:me|nos)?|hacer(?:me)?|hagas|crea(?:me|r|s)?|créa(?:me|nos)|generar?|genérame|produce|produci[rs]|prepara|graba|escribe(?:me)?|cuenta(?:me)?|cuéntame|contar|narra|explica(?:me|r)?|explícame|muestra|muéstrame|enseña|enséñame|describe|presenta|anuncia|realiza|diseña)(?:\s*,)?\s+)?/iu,
    verbs: [
      ["explainer", /^(?:por favor\s+)?(?:expl[ií]ca|describe)/i],
      ["tutorial", /^(?:por favor\s+)?enséñ?a/i],
      ["story", /^(?:por favor\s+)?(?:cu[eé]nta|narra)/i],
      ["announcement", /^(?:por favor\s+)?anuncia\s/i],
    ],
    determiner: "un|una|el|la|este|esta|mi|nuestro|nuestra",
    forms: [
      ["teaser", "teaser|tráiler|trailer|avance"],
      ["announcement", "invitación"],
      ["recipe", "receta"],
      ["documentary", "mini ?documental|documental"],
      ["tutorial", "tutorial|guía|lección"],
      ["explainer", "explicación|vídeo explicativo|video explicativo|vídeo educativo|video educativo"],
      ["story", "cuento|historia|relato|fábula|leyenda"],
      ["ad", "anuncio|spot|comercial|promo|publicidad|campaña|vídeo promocional|video promocional"],
      ["film", "vídeo|video|película|cortometraje|corto|film|clip|reel|poema|homenaje|montaje"],
    ],
    link: "sobre|acerca de|de|del|para|con|en (?:el|la) que|donde|que (?:muestre|explique|cuente|presente|anuncie|hable de)|:",
    asking: /^¿?\s*(cómo|por qué|qué (?:es|son|significa))\s/i,
    task: /^cómo (?:\p{L}+(?:ar|er|ir)(?:se|lo|la)?)\s/iu,
    audience:
      /,?\s+(?:para|dirigid[oa] a)\s+((?:los |las |el |la )?(?:niños|niñas|familias?|principiantes|estudiantes|jóvenes|adolescentes|mayores|padres|madres|profesores|maestros|equipos|empresas|viajeros|corredores|todos|todo el mundo|parejas|mujeres|hombres)(?: (?:pequeños|jóvenes|ocupad[oa]s|curios[oa]s))?)[.]?$/i,
    called: new RegExp(`,?\\s+(?:llamad[oa]s?|que se llama|de nombre)\\s+${NAME}`, "u"),
    place: /\ben\s+(\p{Lu}[\p{L}’'-]+(?:\s+(?:de\s+)?\p{Lu}[\p{L}’'-]+){0,2})/u,
    times: [
      ["sunrise", word("amanecer|alba|madrugada")],
      ["night", word("noche|medianoche|nocturn[oa]")],
      ["sunset", word("atardecer|puesta de sol|ocaso|anochecer")],
      ["morning", word("por la mañana|de la mañana")],
    ],
    weathers: [
      ["heavy rain", word("lluvia|llueve|lluvios[oa]")],
      ["storm clouds", word("tormenta|tempestad")],
      ["falling snow", word("nieve|nevad[oa]")],
      ["fog", word("niebla")],
    ],
    moods: [
      ["calm", word("tranquil[oa]|calmad[oa]|relajante|seren[oa]")],
      ["funny", word("divertid[oa]|gracios[oa]")],
      ["emotional", word("emotiv[oa]|conmovedor[a]?|tiern[oa]")],
      ["epic", word("épic[oa]")],
      ["energetic", word("enérgic[oa]|dinámic[oa]|alegre")],
      ["elegant", word("elegante|modern[oa]|sobri[oa]")],
    ],
    direction:
      /^(?:muestra|muéstra|usa|utiliza|empieza con|termina con|sin (?:texto|música|gente)|con (?:música|luz)|estilo|tono|primer plano|plano|incluye|añade|evita|no (?:uses|muestres|pongas))(?![\p{L}])/iu,
    verbal: word(
      "es|son|está|están|somos|tenemos|tiene|tienen|hay|hace|hacemos|abre|abrimos|queremos|vive|viven|quiere|puede|pueden|nunca|soy|estamos|ha|han|vamos|gracias|era|fue",
    ),
  },
  fr: {
    measures:
      /(?:\(?\s*(?:de|d['’]|en|pendant|durée:?)\s*)?(?<![\p{L}\p{N}])(?:\d+\s*(?:secondes?|minutes?|min|sec|s)|(?:une|deux|trente|vingt|quinze|dix|soixante)\s+(?:secondes?|minutes?))(?![\p{L}\p{N}])|\b(?:16:9|9:16|1:1|4:5)\b|(?:(?:au|en)\s+)?(?:format\s+)?(?<![\p{L}])(?:vertical|portrait|horizontal|paysage(?=\s+(?:sur|pour|de))|carré)e?(?![\p{L}])|\bpour (?:instagram|tiktok|youtube|facebook|les réseaux sociaux)\b/giu,
    command:
      /^(?:(?:bonjour|salut|s['’]il (?:te|vous) pla[iî]t)[,!]?\s+)*(?:(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|je voudrais|je veux|j['’]aimerais|nous voulons|on veut|il me faut|j['’]ai besoin d['’])\s*(?:que tu\s+)?)?(?:(?:fais|faites|faire|crée[rsz]?|créez|génère[rz]?|générer|produi[st]|produisez|prépare[rz]?|réalise[rz]?|écri[st]|écrivez|écrire|raconte[rz]?|explique[rz]?|montre[rz]?|enseigne[rz]?|apprends|décri[st]|présente[rz]?|annonce[rz]?|imagine[rz]?)(?:[- ](?:moi|nous))?(?:\s*,)?\s+)?/iu,
    verbs: [
      ["explainer", /^explique/i],
      ["tutorial", /^(?:enseigne|apprends)/i],
      ["story", /^raconte/i],
      ["announcement", /^annonce[rz]?\s/i],
    ],
    determiner: "un|une|le|la|ce|cette|mon|notre|l['’]|d['’]un|d['’]une",
    forms: [
      ["teaser", "teaser|bande-annonce"],
      ["announcement", "invitation|annonce"],
      ["recipe", "recette"],
      ["documentary", "mini-documentaire|documentaire|reportage"],
      ["tutorial", "tutoriel|tuto|guide|leçon"],
      ["explainer", "explication|vidéo explicative|vidéo éducative"],
      ["story", "conte|histoire|récit|fable|légende"],
      ["ad", "publicité|pub|spot publicitaire|spot|promo|campagne|vidéo promotionnelle|film publicitaire"],
      ["film", "vidéo|film|court[- ]métrage|clip|reel|poème|hommage|montage"],
    ],
    link: "sur|à propos de|au sujet de|pour|avec|de la|de l['’]|de|du|des|d['’]|où|dans (?:lequel|laquelle)|qui (?:montre|explique|raconte|présente|annonce|parle de)|:",
    asking: /^(comment|pourquoi|qu['’]est-ce que?(?:['’])?|ce qu['’]est)\s*/i,
    task: /^comment (?:se )?(?:\p{L}+(?:er|ir|re|oir))\s/iu,
    audience:
      /,?\s+(?:pour|destinée? (?:à|aux))\s+((?:les |des |tous les |toute la )?(?:enfants|familles?|débutants|étudiants|jeunes|adolescents|seniors|parents|professeurs|enseignants|équipes|entreprises|voyageurs|coureurs|tous|tout le monde|couples|femmes|hommes)(?: (?:pressés|curieux|curieuses))?)[.]?$/i,
    called: new RegExp(`,?\\s+(?:appelée?s?|nommée?s?|qui s['’]appelle|baptisée?s?)\\s+${NAME}`, "u"),
    place: /(?:^|\s)(?:à|en)\s+(\p{Lu}[\p{L}’'-]+(?:\s+(?:de\s+)?\p{Lu}[\p{L}’'-]+){0,2})/u,
    times: [
      ["sunrise", word("aube|lever du soleil|aurore")],
      ["night", word("nuit|minuit|nocturne")],
      ["sunset", word("coucher du soleil|crépuscule|coucher de soleil")],
      ["morning", word("matin|matinée")],
    ],
    weathers: [
      ["heavy rain", word("pluie|pleut|pluvieux|pluvieuse")],
      ["storm clouds", word("orage|tempête")],
      ["falling snow", word("neige|enneigée?")],
      ["fog", word("brouillard|brume")],
    ],
    moods: [
      ["calm", word("calme|apaisante?|douce?|sereine?")],
      ["funny", word("drôle|amusante?|rigolote?")],
      ["emotional", word("émouvante?|touchante?|tendre")],
      ["epic", word("épique")],
      ["energetic", word("énergique|dynamique|joyeuse|joyeux")],
      ["elegant", word("élégante?|moderne|sobre")],
    ],
    direction:
      /^(?:montre[rz]?|utilise[rz]?|commence[rz]? par|termine[rz]? (?:par|avec)|sans (?:texte|musique)|avec (?:une musique|de la musique|une lumière)|style|ton|gros plan|plan|ajoute[rz]?|évite[rz]?|n['’]utilise)(?![\p{L}])/iu,
    verbal: word(
      "est|sont|sommes|avons|ont|j['’]ai|nous|vous|je|tu|il y a|faisons|ouvre|ouvrons|voulons|vit|vivent|veut|peut|jamais|était|merci|suis",
    ),
  },
  de: {
    measures:
      /(?:\(?\s*(?:von|mit|in|für|Länge:?)\s+)?(?<![\p{L}\p{N}])(?:\d+[\s-]*(?:Sekunden|Sekunde|Minuten|Minute|Sek|Min|s)|(?:eine[r]?|zwei|zehn|fünfzehn|zwanzig|dreißig|sechzig)\s+(?:Sekunden|Sekunde|Minuten|Minute))(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d+[- ]?(?:sekündige[rsn]?|minütige[rsn]?)|\b(?:16:9|9:16|1:1|4:5)\b|(?<![\p{L}])(?:im\s+)?(?:Hochformat|Querformat|vertikal|quadratisch)(?:es|er)?(?![\p{L}])|\bfür (?:instagram|tiktok|youtube|facebook|soziale medien)\b/giu,
    command:
      /^(?:(?:hallo|bitte|hey)[,!]?\s+)*(?:(?:kannst du|könntest du|ich möchte|ich will|ich brauche|wir brauchen|wir möchten|wir wollen|ich hätte gern)\s+(?:bitte\s+)?(?:mir\s+)?)?(?:(?:mach|mache|macht|erstelle?|erstell|generiere|produziere|schreibe?|erzähle?|erkläre?|erklär|zeige?|beschreibe|präsentiere|kündige|dreh|drehe|entwirf|gestalte)(?:\s*,)?\s+(?:bitte\s+)?(?:(?:mir|uns)(?:\s*,)?\s+)?(?:bitte\s+)?)?/iu,
    verbs: [
      ["explainer", /^(?:bitte\s+)?(?:erklär|beschreib)/i],
      ["story", /^(?:bitte\s+)?erzähl/i],
    ],
    determiner: "ein|eine|einen|das|die|den|dieses|mein|unser|unseren",
    forms: [
      ["teaser", "\\p{L}*(?:teaser|trailer)"],
      ["announcement", "einladung|ankündigung"],
      ["recipe", "\\p{L}*rezept"],
      ["documentary", "\\p{L}*(?:dokumentarfilm|dokumentation|doku|naturfilm|reportage)"],
      ["tutorial", "\\p{L}*(?:tutorial|anleitung)"],
      ["explainer", "\\p{L}*(?:erklärvideo|erklärfilm|lehrfilm|lernvideo)"],
      ["story", "(?:[\\p{L}-]*(?:geschichte)|märchen|\\p{L}*erzählung|fabel)"],
      ["ad", "\\p{L}*(?:werbespot|werbung|werbevideo|werbefilm|werbeclip|spot|anzeige|kampagne|imagefilm|promo|produktvideo)"],
      ["film", "\\p{L}*(?:video|film|clip|reel|gedicht|hommage|montage)"],
    ],
    link: "über|von|vom|für|zu|zum|zur|mit|in dem|wo|(?:das|der|die) (?:zeigt|erklärt|erzählt|vorstellt)|(?=(?:eines|einer|meines|meiner|unseres|unserer|des)\\s)|:",
    asking: /^(wie|warum|weshalb|was (?:ist|sind)|was)\s/i,
    task: /^wie (?:man|du|ich|wir)\s/i,
    audience:
      /,?\s+für\s+((?:die |alle )?(?:kleine |junge |neugierige |eilige )?(?:Kinder|Familien?|Anfänger|Einsteiger|Studenten|Studierende|Schüler|Jugendliche|Senioren|Eltern|Lehrer|Teams|Unternehmen|Reisende|Läufer|alle|jeden|Paare|Frauen|Männer))[.]?$/iu,
    called: new RegExp(`,?\\s+(?:namens|genannt|mit (?:dem )?Namen)\\s+${NAME}`, "u"),
    place: /\bin\s+(\p{Lu}[\p{L}’'-]+)(?=[\s.,]|$)/u,
    times: [
      ["sunrise", word("Sonnenaufgang|Morgengrauen|Morgendämmerung")],
      ["night", word("Nacht|nachts|Mitternacht")],
      ["sunset", word("Sonnenuntergang|Abenddämmerung|Dämmerung")],
      ["morning", word("am Morgen|morgens|frühmorgens")],
    ],
    weathers: [
      ["heavy rain", word("Regen|regnet|verregnet\\p{L}*")],
      ["storm clouds", word("Sturm|Gewitter|Unwetter")],
      ["falling snow", word("Schnee|verschneit\\p{L}*|schneit")],
      ["fog", word("Nebel|neblig\\p{L}*")],
    ],
    moods: [
      ["calm", word("ruhig\\p{L}*|entspannt\\p{L}*|sanft\\p{L}*")],
      ["funny", word("lustig\\p{L}*|witzig\\p{L}*")],
      ["emotional", word("emotional\\p{L}*|berührend\\p{L}*|rührend\\p{L}*")],
      ["epic", word("episch\\p{L}*")],
      ["energetic", word("energiegeladen\\p{L}*|fröhlich\\p{L}*|dynamisch\\p{L}*")],
      ["elegant", word("elegant\\p{L}*|modern\\p{L}*|schlicht\\p{L}*")],
    ],
    direction:
      /^(?:zeige?|verwende|benutze|beginne mit|ende mit|ohne (?:text|musik)|mit (?:musik|warmem)|stil|ton|nahaufnahme|füge|vermeide|keine?)(?![\p{L}])/iu,
    verbal: word("ist|sind|haben|hat|gibt|wir|ich|du|war|waren|wird|machen|öffnet|öffnen|backen|lebt|leben|nie|niemals|danke"),
  },
};
