import { tongueFrame } from "./tongue-frame";

export const technology = tongueFrame({
  id: "technology",
  keys: {
    es: "tecnolog aplicaci app móvil teléfono ordenador software internet robot inteligencia digital datos programa web plataforma videojuego algoritmo máquina energía solar eléctric",
    fr: "technolog applicati appli app mobile téléphone ordinateur logiciel internet robot intelligence numérique données programme web plateforme jeu algorithme machine énergie solaire électrique",
    de: "technik technolog app handy telefon computer rechner software internet roboter intelligenz digital daten programm web plattform videospiel algorithm maschine energie solar elektr",
  },
  call: {
    es: ["Pruébalo con calma.", "Empieza hoy.", "Échale un vistazo."],
    fr: ["Essayez tranquillement.", "Commencez aujourd’hui.", "Jetez un coup d’œil."],
    de: ["Probier es in Ruhe aus.", "Fang heute an.", "Schau es dir an."],
  },
  format: "ad",
  near: ["work", "learning", "city", "home"],
  music: "elegant",
  sound: "quiet room with soft electronic hum",
  thing: "a glowing screen on a tidy desk",
  door: `
    a lit screen in a dark office window, evening
    En otra ventana, una pantalla sigue encendida.
    À une autre fenêtre, un écran reste allumé.
    In einem anderen Fenster leuchtet noch ein Bildschirm.
  `,
  hook: `
    a single key of a keyboard, macro view
    Primero hubo una pregunta.
    D’abord, il y a eu une question.
    Zuerst war da eine Frage.
    a phone lighting up on a bedside table, dawn
    Lo primero que miras por la mañana cabe en una mano.
    La première chose qu’on regarde le matin tient dans une main.
    Das Erste, was du morgens ansiehst, passt in eine Hand.
    rows of small lights in a dark room
    En algún lugar parpadea una luz, y algo empieza.
    Quelque part une lumière clignote, et quelque chose commence.
    Irgendwo blinkt ein Licht, und etwas fängt an.
  `,
  pain: `
    a desk covered with devices and cables, cold light
    Un aviso, otro aviso, y la idea se ha ido.
    Une alerte, encore une alerte, et l’idée est partie.
    Eine Meldung, noch eine Meldung, und der Gedanke ist weg.
    a person waiting at a loading screen, tired face
    La rueda gira, y con ella tu paciencia.
    La roue tourne, et la patience avec elle.
    Das Rädchen dreht sich, und die Geduld dreht mit.
  `,
  moments: `
    fingers over a keyboard, early light | soft typing
    Una línea se escribe, se borra y se vuelve a escribir.
    Une ligne s’écrit, s’efface et s’écrit encore.
    Eine Zeile wird geschrieben, gelöscht und neu geschrieben.
    a sketch of boxes and arrows on paper
    Casi todo empieza con cajas y flechas en un papel.
    Presque tout commence par des cases et des flèches sur une feuille.
    Fast alles beginnt mit Kästchen und Pfeilen auf Papier.
    a cursor blinking on a dark screen, close-up
    El cursor parpadea y espera. Tiene todo el tiempo.
    Le curseur clignote et attend. Il a tout son temps.
    Der Cursor blinkt und wartet. Er hat alle Zeit.
    a hand holding a phone on a sunny street
    Un gesto con el pulgar, y la respuesta aparece.
    Un geste du pouce, et la réponse apparaît.
    Eine Bewegung mit dem Daumen, und die Antwort ist da.
    two people looking at one screen, laughing | soft laughter
    Dos personas miran la misma pantalla y ven cosas distintas.
    Deux personnes regardent le même écran et voient deux choses.
    Zwei schauen auf denselben Bildschirm und sehen Verschiedenes.
    a small robot arm holding a flower, studio light
    Una máquina repite el gesto mil veces, y no se aburre.
    Une machine répète le geste mille fois sans s’ennuyer.
    Eine Maschine wiederholt es tausendmal und langweilt sich nie.
    an older man trying a tablet at a kitchen table
    El abuelo prueba un botón, luego otro, y se ríe.
    Le grand-père essaie un bouton, puis un autre, et rit.
    Der Großvater drückt einen Knopf, dann noch einen, und lacht.
    cables and antennas against a blue sky, noon
    Las palabras viajan por el aire, y nadie las ve pasar.
    Les mots voyagent dans l’air, et personne ne les voit passer.
    Worte reisen durch die Luft, und niemand sieht sie ziehen.
    a notebook beside a laptop, pencil marks, window
    A veces lo más rápido sigue siendo un lápiz.
    Parfois, le plus rapide reste un crayon.
    Manchmal ist der Bleistift immer noch schneller.
    a team around a table with empty cups, late
    Alguien hace la pregunta que faltaba.
    Quelqu’un pose la question qui manquait.
    Jemand stellt die Frage, die noch gefehlt hat.
    a screen switching off, city lights behind, night
    La pantalla se apaga, y la ventana vuelve a ser ventana.
    L’écran s’éteint, et la fenêtre redevient une fenêtre.
    Der Bildschirm geht aus, und das Fenster ist wieder Fenster.
    a progress bar reflected in glasses, close-up
    Falta poco. Siempre falta poco, hasta que está.
    Il manque peu. Il manque toujours peu, et puis c’est là.
    Es fehlt nicht viel. Es fehlt nie viel, und dann ist es da.
  `,
  gain: `
    a phone lying face down beside a cup, morning
    Y queda tiempo para dejar el teléfono boca abajo.
    Et il reste du temps pour poser le téléphone.
    Und es bleibt Zeit, das Handy wegzulegen.
    a tidy desk with one open window, soft light
    Una cosa menos en la cabeza. Eso también es silencio.
    Une chose de moins en tête. C’est aussi du silence.
    Eine Sache weniger im Kopf. Auch das ist Stille.
  `,
  close: `
    a person closing a laptop at sunset
    Lo demás lo decide quien lo tiene en la mano.
    Le reste, c’est la main qui le tient qui décide.
    Den Rest entscheidet die Hand, die es hält.
    small lights going on in a dark city, wide view
    Se enciende una luz más. Ahora sabes por qué.
    Une lumière de plus s’allume. Vous savez pourquoi.
    Noch ein Licht geht an. Jetzt weißt du, warum.
  `,
});
