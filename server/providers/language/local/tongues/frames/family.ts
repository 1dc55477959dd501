import { tongueFrame } from "./tongue-frame";

export const family = tongueFrame({
  id: "family",
  keys: {
    es: "familia abuel madre mamá padre papá niño niña hermano herman hijo hija bebé amigo amiga boda cumpleaños amor juguete navidad héroe princesa dragón caballero bruja",
    fr: "famille grand-mère grand-père mère maman père papa enfant frère sœur fils fille bébé ami amie mariage anniversaire amour jouet noël héros princesse dragon chevalier sorcière",
    de: "familie großmutter großvater oma opa mutter mama vater papa kind bruder brüder schwester sohn tochter baby freund hochzeit geburtstag liebe spielzeug weihnacht held prinzessin drache ritter hexe",
  },
  call: {
    es: ["Ven a casa.", "Dilo hoy.", "Quédate cerca."],
    fr: ["Venez à la maison.", "Dites-le aujourd’hui.", "Restez tout près."],
    de: ["Komm nach Hause.", "Sag es heute.", "Bleib ganz nah."],
  },
  format: "film",
  near: ["home", "food", "city", "nature"],
  music: "warm",
  sound: "soft voices in a house",
  thing: "a kitchen table with family photographs",
  door: `
    a gate with children's bicycles, late sun
    Y detrás de una verja, alguien llama a cenar.
    Et derrière une barrière, quelqu’un appelle à table.
    Und hinter einem Gartentor ruft jemand zum Essen.
  `,
  hook: `
    two cups beside each other on a table, morning
    Algunas voces suenan a casa.
    Certaines voix ont un goût de maison.
    Manche Stimmen klingen nach Zuhause.
    a photo album opened on a table, window light
    Una foto movida guarda a veces el mejor día.
    Une photo floue garde parfois le plus beau jour.
    Ein verwackeltes Foto bewahrt manchmal den schönsten Tag.
    small boots beside big boots at a door
    Junto a la puerta, unas botas grandes y otras muy pequeñas.
    Près de la porte, de grandes bottes et de toutes petites.
    Neben der Tür stehen große Stiefel und ganz kleine.
  `,
  pain: `
    a phone ringing on an empty table, evening | phone vibrating
    Llamaré el domingo, decimos. Y es domingo otra vez.
    On dit, j’appellerai dimanche. Et c’est encore dimanche.
    Ich rufe am Sonntag an, sagt man. Und wieder ist Sonntag.
    an empty chair at a laid table, soft light
    Crecen cuando no miramos, y miramos poco.
    Ils grandissent quand on ne regarde pas.
    Sie wachsen, während man gerade nicht hinsieht.
  `,
  moments: `
    pancakes and many hands, kitchen morning | kitchen voices
    Alguien canta mal en la cocina, y nadie lo corrige.
    Quelqu’un chante faux dans la cuisine, et personne ne corrige.
    In der Küche singt jemand falsch, und keiner sagt etwas.
    a child putting on a coat inside out, hallway
    El abrigo va del revés, y así se queda todo el día.
    Le manteau est à l’envers, et il le reste toute la journée.
    Die Jacke ist verkehrt herum und bleibt es den ganzen Tag.
    an old hand holding a young hand, close-up
    Una mano vieja y una joven guardan el mismo secreto.
    Une vieille main et une jeune gardent le même secret.
    Eine alte und eine junge Hand hüten dasselbe Geheimnis.
    a dog waiting at a garden gate, noon | a happy dog
    El perro escucha los pasos antes que los demás.
    Le chien entend les pas avant tout le monde.
    Der Hund hört die Schritte vor allen anderen.
    a swing moving under a big tree, afternoon | creaking swing
    El columpio sube, y por un momento no pesa nada.
    La balançoire monte, et un instant plus rien ne pèse.
    Die Schaukel fliegt hoch, und kurz wiegt nichts mehr etwas.
    a recipe written by hand, stained paper
    La receta está manchada justo donde importa.
    La recette est tachée juste à l’endroit important.
    Das Rezept hat Flecken, genau an der wichtigen Stelle.
    two children building a hut of blankets, rain outside
    Con dos mantas y una escoba, se funda un castillo.
    Avec deux couvertures et un balai, on fonde un château.
    Aus zwei Decken und einem Besen wird eine Burg.
    a grandmother laughing at a table, warm lamp | laughter
    La misma historia de siempre, y todos se ríen igual.
    Toujours la même histoire, et tout le monde rit encore.
    Immer dieselbe Geschichte, und alle lachen wieder.
    a father asleep with a book beside a child's bed
    El cuento duerme primero a quien lo lee.
    L’histoire endort d’abord celui qui la lit.
    Die Geschichte macht zuerst den müde, der sie liest.
    candles on a cake in a dark room, faces glowing
    Se apaga la luz, y todos saben la canción.
    La lumière s’éteint, et tous connaissent la chanson.
    Das Licht geht aus, und alle kennen das Lied.
    a family walking on a country road, sunset
    En el camino de vuelta, alguien va sobre los hombros.
    Sur le chemin du retour, quelqu’un voyage sur des épaules.
    Auf dem Heimweg sitzt jemand auf den Schultern.
    a night light in a hallway, door ajar
    La puerta se queda abierta un palmo, por si acaso.
    La porte reste entrouverte, au cas où.
    Die Tür bleibt einen Spalt offen, für alle Fälle.
  `,
  gain: `
    three generations on a bench, evening sun
    Y alguien dice: hagamos una foto. Ahora, antes de que pase.
    Et quelqu’un dit, faisons une photo. Maintenant.
    Und jemand sagt: Machen wir ein Foto. Jetzt gleich.
    hands stacked on a table, candle light
    La mesa está llena. Nadie falta en el recuerdo.
    La table est pleine. Personne ne manque au souvenir.
    Der Tisch ist voll. In der Erinnerung fehlt keiner.
  `,
  close: `
    a house with all windows lit, blue evening
    Lo que queda, al final, cabe en una mesa.
    Ce qui reste, à la fin, tient autour d’une table.
    Was am Ende bleibt, passt an einen Tisch.
    an old photograph on a window sill, last light
    Guarda este minuto. Un día será el mejor.
    Gardez cette minute. Un jour, elle sera la plus belle.
    Heb diese Minute auf. Eines Tages wird sie die schönste.
  `,
});
