import { tongueFrame } from "./tongue-frame";

export const sleep = tongueFrame({
  id: "sleep",
  keys: {
    es: "sueño dormir duerme descans insomn colchón almohada meditaci relaj respira calma silencio estrés mindful yoga spa",
    fr: "sommeil dormir dort endorm repos insomni matelas oreiller méditat relax respir calme silence stress bien-être yoga spa",
    de: "schlaf einschlaf träum ruhe matratze kissen meditat entspann atme atmen atmung stille stress achtsam yoga spa",
  },
  call: {
    es: ["Respira hondo.", "Apaga la luz.", "Descansa."],
    fr: ["Respirez profondément.", "Éteignez la lumière.", "Reposez-vous."],
    de: ["Atme tief durch.", "Mach das Licht aus.", "Ruh dich aus."],
  },
  format: "ad",
  near: ["home", "nature", "movement"],
  music: "calm",
  sound: "very quiet room at night",
  thing: "a bed by a window in moonlight",
  door: `
    a quiet bedroom with an open window, evening
    Y al final del día, una habitación en silencio.
    Et au bout de la journée, une chambre silencieuse.
    Und am Ende des Tages wartet ein stilles Zimmer.
  `,
  hook: `
    a door left ajar in a dark hallway
    La noche entra de puntillas.
    La nuit entre sur la pointe des pieds.
    Die Nacht kommt auf Zehenspitzen.
    a ceiling with moving car lights, night | a distant car
    La casa está callada, y los ojos siguen abiertos.
    La maison est silencieuse, et les yeux restent ouverts.
    Das Haus ist still, und die Augen sind noch offen.
    a window with a moon and thin curtains, night
    Hay una hora en la que hasta la calle habla bajito.
    Il y a une heure où même la rue parle tout bas.
    Es gibt eine Stunde, da flüstert sogar die Straße.
  `,
  pain: `
    a clock glowing beside a bed, night
    El reloj cambia de número, y tú de lado.
    L’horloge change de chiffre, et vous de côté.
    Die Uhr wechselt die Ziffer und du die Seite.
    a face lit by a phone under a blanket
    Una pantalla más, y la noche se hace más corta.
    Encore un écran, et la nuit raccourcit.
    Noch ein Blick aufs Handy, und die Nacht wird kürzer.
  `,
  moments: `
    a hand switching off a small lamp | a lamp switch
    Se apaga una lámpara, y la habitación se hace más grande.
    Une lampe s’éteint, et la chambre devient plus grande.
    Eine Lampe geht aus, und das Zimmer wird größer.
    a glass of water on a night table, moonlight
    Un vaso de agua, un libro abierto, nada más.
    Un verre d’eau, un livre ouvert, rien de plus.
    Ein Glas Wasser, ein offenes Buch, mehr nicht.
    curtains breathing at an open window, night | light wind
    Por la ventana entra un aire que huele a lluvia.
    Par la fenêtre entre un air qui sent la pluie.
    Durchs Fenster kommt Luft, die nach Regen riecht.
    shoulders sinking into a pillow, soft light
    Los hombros bajan primero. Los pensamientos, después.
    Les épaules descendent d’abord. Les pensées ensuite.
    Zuerst sinken die Schultern. Dann die Gedanken.
    a chest rising and falling under a blanket, close-up
    El aire entra, se queda un momento y se va.
    L’air entre, reste un instant et s’en va.
    Die Luft kommt, bleibt einen Moment und geht.
    a slow tide on a dark beach, moonlight | slow waves
    Cada respiración se parece a una ola pequeña.
    Chaque respiration ressemble à une petite vague.
    Jeder Atemzug gleicht einer kleinen Welle.
    a cat curled at the foot of a bed
    A los pies de la cama, alguien ronronea por los dos.
    Au pied du lit, quelqu’un ronronne pour deux.
    Am Fußende schnurrt jemand für beide.
    roofs under stars, wide night view
    La ciudad deja sus ruidos en la puerta.
    La ville laisse ses bruits devant la porte.
    Die Stadt lässt ihre Geräusche vor der Tür.
    a child sleeping with one arm out of bed
    Nadie recuerda nunca el instante exacto.
    Personne ne se souvient jamais de l’instant exact.
    An den genauen Augenblick erinnert sich nie jemand.
    a bird on a wire before sunrise | dawn birds
    Un pájaro prueba la mañana antes de que llegue.
    Un oiseau essaie le matin avant qu’il arrive.
    Ein Vogel probiert den Morgen, bevor er da ist.
    a stripe of sunlight crossing a blanket
    La luz sube por la manta, sin despertar a nadie.
    La lumière monte sur la couverture sans réveiller personne.
    Das Licht klettert über die Decke und weckt niemanden.
    bare feet touching a wooden floor, morning
    Los pies tocan el suelo, y el día puede esperar un poco.
    Les pieds touchent le sol, et le jour peut attendre un peu.
    Die Füße berühren den Boden, und der Tag darf noch warten.
  `,
  gain: `
    a person stretching at an open window, sunrise
    Y la mañana llega sin empujar.
    Et le matin arrive sans pousser.
    Und der Morgen kommt, ohne zu drängen.
    a made bed with sunlight and an open window
    La noche cumplió su parte. El resto es tuyo.
    La nuit a fait sa part. Le reste est à vous.
    Die Nacht hat ihren Teil getan. Der Rest ist deiner.
  `,
  close: `
    a dark house under many stars
    Buenas noches. Lo demás puede esperar.
    Bonne nuit. Le reste peut attendre.
    Gute Nacht. Der Rest kann warten.
    a moon over quiet rooftops
    La luna sigue su ronda. Nadie tiene que acompañarla.
    La lune fait sa ronde. Personne n’a besoin de la suivre.
    Der Mond dreht seine Runde. Niemand muss mitgehen.
  `,
});
