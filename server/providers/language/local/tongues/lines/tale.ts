import { manyTongued } from "../tongue";

/** A tale in stages. Where a language needs a pronoun, the hero is named again instead. */
export const tale = {
  once: manyTongued(`
    {thing} at the edge of a small town, early morning, wide view
    Esta es la historia de {whole}.
    Voici l’histoire de {whole}.
    Das hier ist eine Geschichte. Sie beginnt so: Da {sind/ist} {whole}.
    {thing} alone in a wide landscape at dawn
    Había una vez, no muy lejos de aquí, {whole}.
    Il était une fois, pas très loin d’ici, {whole}.
    Es {waren/war} einmal, gar nicht weit von hier, {plainfirst}.
    a small lit window in the dark, {thing} inside
    Lejos del ruido, donde acaba el camino, {viven/vive} {whole}.
    Loin du bruit, là où finit le chemin, {vivent/vit} {whole}.
    Weit weg vom Lärm, am Ende des Weges, {leben/lebt} {whole}.
  `),
  everyday: manyTongued(`
    {thing} looking out of a window at first light
    Cada día empieza igual: un poco de luz y ninguna sorpresa.
    Chaque jour commence pareil, un peu de lumière et aucune surprise.
    Jeder Tag beginnt gleich: etwas Licht und keine Überraschung.
    a narrow street with washing lines and a church clock, noon
    Los vecinos saludan. El reloj da las horas.
    Les voisins saluent. L’horloge sonne les heures.
    Die Nachbarn grüßen. Die Uhr schlägt die Stunden.
    a table laid beside a window, evening
    Es una vida tranquila. Casi no le falta nada.
    C’est une vie tranquille. Il n’y manque presque rien.
    Es ist ein ruhiges Leben. Es fehlt fast nichts.
    {thing} under a lamp late at night
    Pero de noche, cuando la calle calla, llegan las preguntas.
    Mais la nuit, quand la rue se tait, les questions arrivent.
    Doch nachts, wenn die Straße still ist, kommen die Fragen.
  `),
  wish: manyTongued(`
    {thing} looking up at a sky full of stars
    Y hay un deseo que vuelve cada noche.
    Et il y a un souhait qui revient chaque soir.
    Und da ist ein Wunsch, der jeden Abend wiederkommt.
    {thing} by a window at night, moonlight
    Tiene que haber otra manera. Solo falta encontrarla.
    Il doit y avoir un autre chemin. Reste à le trouver.
    Es muss einen anderen Weg geben. Man muss ihn nur finden.
    {thing} on a hill at dusk, distant lights
    A veces, un deseo pesa más que una mochila llena.
    Parfois, un souhait pèse plus lourd qu’un sac plein.
    Manchmal wiegt ein Wunsch mehr als ein voller Rucksack.
  `),
  leave: manyTongued(`
    {thing} walking away down an empty road at sunrise
    Así que una mañana, muy temprano, comienza el viaje.
    Alors un matin, très tôt, le voyage commence.
    Und so beginnt eines Morgens, sehr früh, die Reise.
    a winding road through green hills, noon
    El camino es más largo de lo que parecía desde la ventana.
    La route est plus longue qu’elle n’en avait l’air.
    Der Weg ist länger, als er vom Fenster aus schien.
    a fork in a forest path, morning mist
    No hay mapa. Solo está la próxima curva.
    Il n’y a pas de carte. Il y a seulement le prochain virage.
    Es gibt keine Karte. Es gibt nur die nächste Biegung.
    a dog at a gate watching the road, morning | a dog barking once
    Un perro ladra una vez, como deseando suerte.
    Un chien aboie une fois, comme pour souhaiter bonne chance.
    Ein Hund bellt einmal, als wünsche er Glück.
  `),
  trouble: manyTongued(`
    {thing} sitting on a stone by the road, grey sky
    Al principio, nada sale bien.
    Au début, rien ne marche.
    Am Anfang klappt gar nichts.
    dark clouds rolling over a hill road, wind in the grass | strong wind
    Luego cambia el tiempo, como suele hacer.
    Puis le temps se gâte, comme souvent.
    Dann schlägt das Wetter um, wie so oft.
    a small bridge with a missing plank over a stream
    El primer intento falla. El segundo, un poco menos.
    Le premier essai échoue. Le deuxième échoue un peu mieux.
    Der erste Versuch misslingt. Der zweite schon etwas weniger.
    a signpost at a crossroads in the rain | rain on a road
    Por un momento, volver a casa parece lo más sensato.
    Un instant, rentrer semble la chose la plus sage.
    Einen Moment lang scheint Umkehren das Klügste zu sein.
    rain on a dark road, one far light | steady rain
    La noche llega pronto, y trae lluvia.
    La nuit tombe vite, et la pluie avec elle.
    Es wird früh dunkel, und es beginnt zu regnen.
  `),
  help: manyTongued(`
    a cottage with one lit window on a dark hill, rain
    Pero en la última casa hay luz, y la puerta no está cerrada.
    Mais dans la dernière maison, une lampe brûle encore.
    Doch im letzten Haus brennt Licht, und die Tür ist offen.
    two steaming cups on a wooden table, candle light
    Una anciana sirve dos tazas y no pregunta nada.
    Une vieille dame sert deux tasses et ne demande rien.
    Eine alte Frau füllt zwei Tassen und fragt nichts.
    an old woman by a fireplace, warm light | crackling fire
    «Despacio», dice ella. «Así se hace todo lo difícil.»
    « Doucement », dit-elle. « C’est ainsi qu’on y arrive. »
    „Langsam“, sagt sie. „Anders hat es noch niemand geschafft.“
  `),
  pivot: manyTongued(`
    {thing} concentrating, morning light from one side
    Un intento más. Esta vez, sin prisa.
    Encore un essai. Cette fois, sans hâte.
    Noch ein Versuch. Diesmal ohne Eile.
    melting ice on a stream, low spring sun | trickling water
    Y algo cede, como el hielo en marzo.
    Et quelque chose cède, comme la glace en mars.
    Und etwas gibt nach, wie das Eis im März.
    a burst of sunlight through clouds over a valley
    No sale como estaba pensado. Sale mejor.
    Ce n’est pas comme prévu. C’est mieux.
    Es kommt anders als gedacht. Es kommt besser.
    {thing} standing still on a hilltop, golden light
    Durante un segundo, el mundo entero se queda quieto.
    Pendant une seconde, le monde entier se tait.
    Eine Sekunde lang hält die ganze Welt still.
  `),
  home: manyTongued(`
    a winding road through green hills at golden hour
    El camino de vuelta es el mismo, pero parece nuevo.
    Le chemin du retour est le même, mais il paraît neuf.
    Der Heimweg ist derselbe, doch er sieht neu aus.
    a dog running to a garden gate, evening | a happy dog
    El perro de la verja es el primero en mover la cola.
    Le chien de la barrière remue la queue le premier.
    Der Hund am Tor wedelt als Erster.
    people gathering in a small square at dusk
    Los vecinos salen, uno a uno, a mirar.
    Les voisins sortent un par un pour voir.
    Die Nachbarn kommen heraus, einer nach dem anderen.
  `),
  close: manyTongued(`
    a small house under the stars, one light going out
    Esta noche se apaga la última luz, y todo descansa.
    Ce soir, la dernière lumière s’éteint, et tout repose.
    Heute Abend geht das letzte Licht aus, und alles ruht.
    the small street at sunset, washing lines in warm light
    El reloj da las horas. Todo sigue igual, y nada lo es.
    L’horloge sonne encore. Rien n’a changé, et tout a changé.
    Die Uhr schlägt wie immer. Alles ist gleich, und nichts ist es.
    an open road at sunrise seen from a window
    ¿Y mañana? Mañana siempre queda camino.
    Et demain? Demain, il reste toujours du chemin.
    Und morgen? Morgen gibt es immer noch Weg.
  `),
} as const;
