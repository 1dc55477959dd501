import { tongueFrame } from "./tongue-frame";

export const travel = tongueFrame({
  id: "travel",
  keys: {
    es: "viaj vacacion turis hotel hostal camino ruta mochil tren avión aeropuerto destino excursi escapada crucero peregrin furgoneta",
    fr: "voyag vacances touris hôtel auberge route randonn train avion aéroport destination escapade croisière sac bagage balade",
    de: "reise reisen urlaub touris hotel herberge wander zug bahn flug flughafen ausflug rucksack koffer kreuzfahrt",
  },
  call: {
    es: ["Haz la maleta.", "Sal a ver.", "Elige un camino."],
    fr: ["Faites votre sac.", "Partez voir.", "Choisissez une route."],
    de: ["Pack deine Tasche.", "Fahr los.", "Such dir einen Weg aus."],
  },
  format: "film",
  near: ["nature", "city", "sea", "food"],
  music: "uplifting",
  sound: "light wind on a road",
  thing: "a backpack by a window overlooking rooftops",
  door: `
    a train crossing a wide plain, afternoon | train passing
    Un poco más lejos, un tren cruza la llanura.
    Un peu plus loin, un train traverse la plaine.
    Etwas weiter fährt ein Zug durch die Ebene.
  `,
  hook: `
    a closed front door with a bag beside it, dawn
    Siempre hay un primer paso.
    Il y a toujours un premier pas.
    Es gibt immer einen ersten Schritt.
    an open suitcase on a bed, first light
    La maleta está abierta, y todavía pesa muy poco.
    La valise est ouverte, et elle ne pèse encore presque rien.
    Der Koffer ist offen und wiegt noch fast nichts.
    a paper map unfolded on a kitchen table, lamp light
    En un mapa, todo queda a un palmo de distancia.
    Sur une carte, tout est à une main de distance.
    Auf der Karte ist alles nur eine Handbreit entfernt.
  `,
  pain: `
    a laptop with many open windows in a dark room
    Cuarenta pestañas abiertas, y ningún lugar elegido.
    Quarante onglets ouverts, et aucun endroit choisi.
    Vierzig offene Seiten und noch kein Ziel.
    a person staring at a departure board, busy hall | station crowd
    Planearlo cansa más que caminarlo.
    Tout organiser fatigue plus que marcher.
    Das Planen macht müder als das Gehen.
  `,
  moments: `
    a platform with a waiting train at sunrise | train station at dawn
    El andén está frío, y alguien comparte un café.
    Le quai est froid, et quelqu’un partage un café.
    Der Bahnsteig ist kalt, und jemand teilt seinen Kaffee.
    fields passing a train window, morning sun | train wheels
    Por la ventanilla, los campos pasan como páginas.
    Par la fenêtre, les champs défilent comme des pages.
    Am Fenster ziehen die Felder vorbei wie Seiten.
    a narrow street with washing lines, noon
    Una calle desconocida huele a jabón y a pan.
    Une rue inconnue sent le savon et le pain.
    Eine fremde Straße riecht nach Seife und Brot.
    a hand pointing across a square, friendly stranger
    Preguntas el camino y recibes una historia.
    On demande son chemin, on reçoit une histoire.
    Man fragt nach dem Weg und bekommt eine Geschichte.
    a lookout over a wide valley, backpack on the ground
    Arriba, nadie habla durante un minuto entero.
    Là-haut, personne ne parle pendant une minute entière.
    Oben sagt eine ganze Minute lang niemand etwas.
    wet shoes drying on a sunny wall
    Los zapatos se secan al sol, y nadie mira la hora.
    Les chaussures sèchent au soleil, et personne ne regarde l’heure.
    Die Schuhe trocknen in der Sonne, und niemand schaut auf die Uhr.
    a small harbour with ferries, midday | harbour sounds
    El barco sale tarde, y resulta ser una suerte.
    Le bateau part en retard, et c’est une chance.
    Das Boot fährt zu spät ab, und das ist ein Glück.
    a plate of local food on a street table, evening
    En la carta hay una palabra nueva. La pides igual.
    Sur le menu, un mot inconnu. On commande quand même.
    Auf der Karte steht ein neues Wort. Man bestellt es trotzdem.
    a person writing postcards on a step, late sun
    En una postal nunca cabe lo más importante.
    Sur une carte postale, le plus important ne tient jamais.
    Auf eine Postkarte passt nie das Wichtigste.
    a lantern-lit alley with distant music, night | distant guitar
    De noche, la música llega antes que la plaza.
    La nuit, la musique arrive avant la place.
    Nachts ist die Musik früher da als der Platz.
    a bus on a mountain road, evening
    El último autobús espera a quien viene corriendo.
    Le dernier bus attend celui qui court.
    Der letzte Bus wartet auf den, der noch rennt.
    a key on a wooden hotel desk, lamp light
    Una llave prestada, una cama nueva, la ventana abierta.
    Une clé prêtée, un lit nouveau, la fenêtre ouverte.
    Ein fremder Schlüssel, ein neues Bett, das Fenster offen.
  `,
  gain: `
    a person barefoot on a balcony over rooftops, morning
    Y un martes cualquiera deja de parecerse a los demás.
    Et un mardi quelconque ne ressemble plus aux autres.
    Und ein Dienstag sieht nicht mehr aus wie alle anderen.
    a worn map covered with pencil marks
    El mapa está arrugado, y ahora significa algo.
    La carte est froissée, et maintenant elle veut dire quelque chose.
    Die Karte ist zerknittert, und nun bedeutet sie etwas.
  `,
  close: `
    an open road at sunrise through a windscreen
    El camino empieza delante de la puerta.
    La route commence devant la porte.
    Der Weg beginnt gleich vor der Tür.
    a suitcase in a hallway, evening sun
    La maleta vuelve más llena, aunque lleve lo mismo.
    La valise revient plus pleine, avec les mêmes choses dedans.
    Der Koffer kommt voller zurück, obwohl nichts dazukam.
  `,
});
