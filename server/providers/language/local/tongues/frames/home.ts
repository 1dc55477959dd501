import { tongueFrame } from "./tongue-frame";

export const home = tongueFrame({
  id: "home",
  keys: {
    es: "casa hogar piso apartamento villa cabaña mueble sofá lámpara decoraci habitación dormitorio terraza chimenea inmobili reforma limpieza vela cerámica taza",
    fr: "maison foyer appartement villa cabane chalet meuble canapé lampe décorat chambre terrasse cheminée immobili rénovation ménage bougie céramique tasse",
    de: "haus häuser wohnung villa hütte möbel sofa lampe einrichtung zimmer terrasse kamin immobili renovier haushalt kerze keramik tasse",
  },
  call: {
    es: ["Entra y mira.", "Abre la ventana.", "Siéntete como en casa."],
    fr: ["Entrez et regardez.", "Ouvrez la fenêtre.", "Faites comme chez vous."],
    de: ["Komm herein.", "Mach das Fenster auf.", "Fühl dich wie zu Hause."],
  },
  format: "ad",
  near: ["family", "food", "city", "nature"],
  music: "warm",
  sound: "quiet room tone",
  thing: "a bright living room with a wooden table",
  door: `
    a lit window in a house at dusk
    Detrás de una ventana con luz, alguien ya está en casa.
    Derrière une fenêtre allumée, quelqu’un est déjà rentré.
    Hinter einem hellen Fenster ist schon jemand zu Hause.
  `,
  hook: `
    a cup on a window sill in a quiet room
    Hay casas que saludan.
    Certaines maisons disent bonjour.
    Manche Häuser sagen Guten Tag.
    a key turning in a wooden door, morning | a key in a lock
    Una llave gira, y el ruido se queda fuera.
    Une clé tourne, et le bruit reste dehors.
    Ein Schlüssel dreht sich, und der Lärm bleibt draußen.
    sunlight crossing an empty wooden floor
    La luz cruza el suelo despacio, como cada mañana.
    La lumière traverse le sol lentement, comme chaque matin.
    Das Licht wandert über den Boden, wie jeden Morgen.
  `,
  pain: `
    boxes and bags in a narrow hallway, dim light
    Hay rincones por los que pasamos sin quedarnos nunca.
    Il y a des coins où l’on passe sans jamais rester.
    Es gibt Ecken, an denen man vorbeigeht und nie bleibt.
    a tired person dropping a bag on the floor, evening
    El día fue largo, y el sofá está lleno de cosas.
    La journée fut longue, et le canapé est couvert d’affaires.
    Der Tag war lang, und das Sofa liegt voller Sachen.
  `,
  moments: `
    white curtains moving at an open window | light wind
    La cortina respira, y con ella la habitación.
    Le rideau respire, et la pièce avec lui.
    Der Vorhang atmet, und mit ihm das Zimmer.
    a kettle beginning to steam on a stove | kettle
    En la cocina, el agua empieza a hablar sola.
    Dans la cuisine, l’eau commence à parler toute seule.
    In der Küche beginnt das Wasser leise zu reden.
    a cat asleep in a patch of sun on a rug
    El gato ya sabe cuál es el mejor sitio.
    Le chat sait déjà quelle est la meilleure place.
    Die Katze weiß längst, welcher Platz der beste ist.
    shoes of different sizes beside a door
    Los zapatos de la entrada cuentan quién ha llegado.
    Les chaussures de l’entrée disent qui est rentré.
    Die Schuhe im Flur erzählen, wer schon da ist.
    a hand smoothing a linen tablecloth, noon
    Una mano alisa el mantel, aunque nadie lo vaya a notar.
    Une main lisse la nappe, même si personne ne le voit.
    Eine Hand streicht das Tischtuch glatt, auch wenn es niemand merkt.
    pencil marks of heights on a door frame, close-up
    En el marco de la puerta se ve crecer a los niños.
    Sur le cadre de la porte, on voit grandir les enfants.
    Am Türrahmen sieht man, wie die Kinder wachsen.
    rain running down a window, lamp inside | rain on glass
    Llueve, y la lámpara parece más amarilla que nunca.
    Il pleut, et la lampe semble plus dorée que jamais.
    Es regnet, und die Lampe leuchtet wärmer als sonst.
    a shelf with books and a plant, afternoon light
    Los libros esperan su turno sin quejarse.
    Les livres attendent leur tour sans se plaindre.
    Die Bücher warten auf ihre Reihe und klagen nicht.
    a wooden stair with worn steps, side light | creaking wood
    El tercer escalón cruje, y toda la casa lo sabe.
    La troisième marche craque, et toute la maison le sait.
    Die dritte Stufe knarrt, und das ganze Haus weiß es.
    two chairs on a small balcony, evening sun
    Dos sillas en el balcón bastan para un verano entero.
    Deux chaises sur un balcon suffisent pour tout un été.
    Zwei Stühle auf dem Balkon reichen für einen Sommer.
    candles and plates on a table, night | cutlery on plates
    La mesa se alarga cuando llega más gente.
    La table s’allonge quand les amis arrivent.
    Der Tisch wird länger, wenn Freunde kommen.
    a hallway light left on, night
    Una luz se queda encendida para quien vuelve tarde.
    Une lumière reste allumée pour celui qui rentre tard.
    Ein Licht bleibt an für den, der spät nach Hause kommt.
  `,
  gain: `
    a person reading in an armchair by a window
    Y por fin hay un sitio donde no hacer nada.
    Et voilà enfin une place pour ne rien faire.
    Und endlich gibt es einen Platz zum Nichtstun.
    morning light on an unmade bed and a cup
    Te sientas, y nada te pide que te levantes.
    On s’assoit, et rien ne demande qu’on se lève.
    Man setzt sich, und nichts verlangt, dass man aufsteht.
  `,
  close: `
    a house with warm windows at blue hour
    Se cierra la puerta, y empieza la tarde.
    La porte se ferme, et la soirée commence.
    Die Tür geht zu, und der Abend beginnt.
    an open door seen from inside, evening sun
    Al final, todo camino busca una puerta así.
    À la fin, chaque chemin cherche une porte comme celle-ci.
    Am Ende sucht jeder Weg so eine Tür.
  `,
});
