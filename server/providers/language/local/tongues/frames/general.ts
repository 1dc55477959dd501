import { tongueFrame } from "./tongue-frame";

export const general = tongueFrame({
  id: "general",
  keys: { es: "", fr: "", de: "" },
  call: {
    es: ["Ven a mirar.", "Empieza por poco.", "Tómate tu tiempo."],
    fr: ["Venez voir.", "Commencez petit.", "Prenez votre temps."],
    de: ["Komm und sieh.", "Fang klein an.", "Nimm dir Zeit."],
  },
  format: "film",
  near: ["city", "nature", "home", "family"],
  music: "calm",
  sound: "quiet room tone",
  thing: "a wooden table by a tall window",
  door: `
    an ordinary street with a bus stop and bicycles, midday | quiet street
    Y alrededor sigue su curso un día cualquiera.
    Et tout autour, une journée ordinaire suit son cours.
    Und ringsum geht ein ganz gewöhnlicher Tag weiter.
  `,
  hook: `
    a curtain moving at a half-open window, dawn
    Hoy parece un día cualquiera.
    On dirait un jour comme un autre.
    Es sieht aus wie ein Tag wie jeder andere.
    an empty street with birds on a wire, sunrise | birds at dawn
    Es temprano, y la calle todavía es de los pájaros.
    Il est tôt, et la rue appartient encore aux oiseaux.
    Es ist früh, und die Straße gehört noch den Vögeln.
    a dark apartment block with one lit window, before dawn
    En algún lugar se enciende una luz antes que las demás.
    Quelque part, une lumière s’allume avant les autres.
    Irgendwo geht ein Licht früher an als alle anderen.
  `,
  pain: `
    a fridge door covered with notes, kitchen light
    La lista de la nevera crece, y la semana no.
    La liste sur le frigo s’allonge, la semaine non.
    Die Liste am Kühlschrank wird länger, die Woche nicht.
    a crowd hurrying through a station hall, motion blur | crowd in a station hall
    Todos van con prisa. Nadie sabe decir adónde.
    Tout le monde court. Personne ne sait dire vers quoi.
    Alle haben es eilig. Wohin, weiß keiner so genau.
    a wall calendar with crossed-out days, close-up
    Lo dejas para el lunes. Y hay muchísimos lunes.
    On remet à lundi. Et il y a tant de lundis.
    Man verschiebt es auf Montag. Und Montage gibt es viele.
  `,
  moments: `
    a front door opening onto a bright street, morning
    Se abre una puerta, y sale el aire de ayer.
    Une porte s’ouvre, et l’air d’hier s’en va.
    Eine Tür geht auf, und die Luft von gestern zieht ab.
    a woman sweeping stone steps in low morning sun | a broom on stone
    Alguien barre un escalón que ya estaba limpio.
    Quelqu’un balaie une marche déjà propre.
    Jemand fegt eine Stufe, die schon sauber war.
    a coat and keys on a hook beside a door, close-up
    Las llaves, el abrigo, una última mirada a la mesa.
    Les clés, le manteau, un dernier regard vers la table.
    Schlüssel, Mantel, ein letzter Blick zum Tisch.
    two people under one umbrella at a crossing, rain | rain on an umbrella
    Dos desconocidos comparten paraguas hasta la esquina.
    Deux inconnus partagent un parapluie jusqu’au coin de la rue.
    Zwei Fremde teilen sich bis zur Ecke einen Schirm.
    café chairs with short shadows on a square, noon
    A mediodía, cada sombra se esconde debajo de su silla.
    À midi, chaque ombre se cache sous sa chaise.
    Mittags versteckt sich jeder Schatten unter seinem Stuhl.
    a small boy on a long outdoor staircase, afternoon
    Un niño cuenta los peldaños, se pierde y vuelve a empezar.
    Un enfant compte les marches, s’y perd et recommence.
    Ein Junge zählt die Stufen, verzählt sich und fängt neu an.
    hands folding paper at a workbench, soft side light
    Las manos conocen el trabajo, y los ojos pueden pasear.
    Les mains connaissent le geste, et les yeux se promènent.
    Die Hände kennen die Arbeit, und die Augen dürfen wandern.
    an old radio on a workshop shelf, dust in a sunbeam | faint radio music
    Una radio suena en un taller vacío.
    Une radio joue dans un atelier vide.
    In einer leeren Werkstatt spielt ein Radio.
    an open upper window with white curtains, afternoon
    De una ventana sale una risa, y luego se cierra la ventana.
    Un rire sort d’une fenêtre, puis la fenêtre se ferme.
    Aus einem Fenster kommt ein Lachen, dann geht es zu.
    a tram full of passengers, warm lights, blue dusk | tram bell and wheels
    El tranvía lleva a cuarenta personas hacia cuarenta noches distintas.
    Le tram emporte quarante personnes vers quarante soirées différentes.
    Die Straßenbahn fährt vierzig Menschen in vierzig verschiedene Abende.
    a balcony with flower pots, water dripping, evening sun | dripping water
    Alguien riega las flores, y de paso el balcón de abajo.
    Quelqu’un arrose ses fleurs, et un peu le balcon du dessous.
    Jemand gießt die Blumen und ein bisschen auch den Balkon darunter.
    hands folding a letter under a desk lamp, night
    Una carta se lee dos veces y se guarda con cuidado.
    Une lettre est relue, puis rangée avec soin.
    Ein Brief wird zweimal gelesen und sorgsam weggelegt.
    first raindrops on a window with city lights behind | light rain on glass
    Empieza a llover, con educación, unas pocas gotas cada vez.
    La pluie commence, poliment, quelques gouttes à la fois.
    Es beginnt zu regnen, höflich, ein paar Tropfen auf einmal.
  `,
  gain: `
    a wide sunny room with an open balcony door
    Y por un momento, el día tiene sitio de sobra.
    Et pour un instant, la journée a de la place.
    Und für einen Moment hat der Tag wieder Platz.
    a person leaning back from a desk at sunset
    Levantas la vista, y ya está hecho.
    On lève les yeux, et c’est fait.
    Man schaut auf, und es ist getan.
  `,
  close: `
    the first sun on a row of rooftops
    Mañana vuelve la misma luz, y hay que estar para verla.
    Demain, la même lumière reviendra faire son tour.
    Morgen kommt dasselbe Licht wieder vorbei.
    a city at night seen from a quiet hill
    Fue un solo día. Mira todo lo que cabía dentro.
    Ce n’était qu’un jour. Voyez tout ce qu’il contenait.
    Das war ein einziger Tag. Sieh nur, was alles hineinpasste.
  `,
});
