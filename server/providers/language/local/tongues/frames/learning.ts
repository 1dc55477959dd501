import { tongueFrame } from "./tongue-frame";

export const learning = tongueFrame({
  id: "learning",
  keys: {
    es: "escuela colegio universidad alumno estudiant profesor maestr aprend libro librer bibliotec leer lectura ciencia física química histori matemátic idioma curso educaci experiment célula átomo cerebro interés dinero economía planeta espacio universo",
    fr: "école collège lycée université élève étudiant professeur apprend livre librair biblioth lire lecture science physique chimie histoire mathémat langue cours éducat expérience cellule atome cerveau intérêt argent économie planète espace univers",
    de: "schule universität schüler student lehrer lernen buch bücher buchhandlung buchladen bibliothek lesen wissenschaft physik chemie geschichte mathe sprache kurs bildung experiment zelle atom gehirn zinsen zins geld wirtschaft planet weltall universum",
  },
  call: {
    es: ["Pregunta otra vez.", "Abre la primera página.", "Ven a aprender."],
    fr: ["Posez encore une question.", "Ouvrez la première page.", "Venez apprendre."],
    de: ["Frag noch einmal.", "Schlag die erste Seite auf.", "Komm und lerne."],
  },
  format: "explainer",
  near: ["family", "work", "technology", "general"],
  music: "playful",
  sound: "quiet room with turning pages",
  thing: "an open book and a pencil on a desk",
  door: `
    a lit classroom window, late afternoon
    En un aula queda una luz encendida.
    Dans une salle de classe, une lumière reste allumée.
    In einem Klassenzimmer brennt noch Licht.
  `,
  hook: `
    a pencil being sharpened, close-up | pencil sharpener
    Todo empieza por un porqué.
    Tout commence par un pourquoi.
    Alles beginnt mit einem Warum.
    a child looking closely at a stone, sunlight
    Toda pregunta grande fue antes muy pequeña.
    Toute grande question a d’abord été petite.
    Jede große Frage war einmal ganz klein.
    an open notebook with an empty page, morning
    Una página en blanco no sabe todavía lo que será.
    Une page blanche ne sait pas encore ce qu’elle sera.
    Ein leeres Blatt weiß noch nicht, was es wird.
  `,
  pain: `
    a tired person scrolling on a train, cold light
    Leemos titulares todo el día, y ninguna historia entera.
    On lit des titres toute la journée, et aucune histoire entière.
    Den ganzen Tag liest man Überschriften und keine ganze Geschichte.
    a closed book on a bedside table, cold light
    Hay un libro que espera en la mesilla desde el verano.
    Un livre attend sur la table de nuit depuis l’été.
    Ein Buch wartet seit dem Sommer neben dem Bett.
  `,
  moments: `
    chalk writing on a blackboard, close-up | chalk on a blackboard
    La tiza chirría, y alguien despierta en la última fila.
    La craie grince, et quelqu’un se réveille au dernier rang.
    Die Kreide quietscht, und in der letzten Reihe wacht jemand auf.
    a hand raised among many desks, sunlight
    Una mano se levanta despacio, casi pidiendo perdón.
    Une main se lève lentement, presque en s’excusant.
    Eine Hand geht langsam hoch, fast als Entschuldigung.
    a magnifying glass over a leaf, window light
    De cerca, hasta lo conocido se vuelve extraño.
    De près, même le familier devient étrange.
    Aus der Nähe wird selbst Bekanntes fremd.
    a shelf of old books with a ladder, dust in light
    En un estante, alguien dejó una respuesta hace mucho.
    Sur une étagère, quelqu’un a laissé une réponse il y a longtemps.
    In einem Regal hat jemand vor langer Zeit eine Antwort gelassen.
    a crossed-out line on paper, pencil, macro view
    Un error tachado también es un camino recorrido.
    Une erreur barrée est aussi un chemin parcouru.
    Auch ein durchgestrichener Fehler ist ein gegangener Weg.
    a simple experiment with water and glass, daylight | water in a glass
    Se cambia una cosa, y se mira lo que pasa.
    On change une chose, et on regarde ce qui arrive.
    Man ändert eine Sache und schaut, was geschieht.
    two children explaining with their hands, noon | children talking
    Quien lo explica con las manos ya lo ha entendido.
    Celui qui l’explique avec ses mains a déjà compris.
    Wer es mit den Händen erklärt, hat es schon verstanden.
    a globe turning under a fingertip, afternoon
    Un dedo recorre el mundo sin salir de la mesa.
    Un doigt parcourt le monde sans quitter la table.
    Ein Finger reist um die Welt und bleibt am Tisch.
    a person reading by a rainy window | rain on glass
    Se pasa una página, y afuera deja de llover.
    On tourne une page, et dehors la pluie s’arrête.
    Eine Seite wird umgeblättert, und draußen hört der Regen auf.
    a drawing of circles and arrows, lamp light
    Un dibujo torcido aclara lo que diez palabras escondían.
    Un dessin de travers éclaire ce que dix mots cachaient.
    Eine schiefe Skizze zeigt, was zehn Worte versteckten.
    a teacher wiping a blackboard, late sun
    Se borra la pizarra. Lo aprendido se queda.
    On efface le tableau. Ce qui est compris reste.
    Die Tafel wird gewischt. Das Gelernte bleibt.
    a face lighting up over a book, close-up
    Y de repente, sin ruido, encaja todo.
    Et soudain, sans bruit, tout s’emboîte.
    Und plötzlich, ganz leise, passt alles zusammen.
  `,
  gain: `
    a child explaining something at dinner, warm light
    Esa noche, alguien lo cuenta durante la cena.
    Ce soir-là, quelqu’un le raconte à table.
    Am Abend erzählt es jemand beim Essen.
    an open window over a desk with drawings
    Lo difícil sigue ahí, pero ya tiene nombre.
    Le difficile est toujours là, mais il a un nom.
    Das Schwere ist noch da, aber es hat einen Namen.
  `,
  close: `
    an open door of a school, evening sun
    La próxima pregunta espera detrás de la puerta.
    La prochaine question attend derrière la porte.
    Die nächste Frage wartet hinter der Tür.
    a lamp going out over a closed book
    El libro se cierra. La idea sigue andando.
    Le livre se ferme. L’idée continue de marcher.
    Das Buch geht zu. Der Gedanke läuft weiter.
  `,
});
