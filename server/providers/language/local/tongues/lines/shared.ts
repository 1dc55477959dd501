import { manyTongued } from "../tongue";

/**
 * Lines for every subject. `{det}` is the subject with its own determiner, `{scene}` the subject as given, `{again}` the subject
 * named again, `{name}` a proper name, `{how}` an indirect question, `{question}` a direct one.
 */
export const open = manyTongued(`
  {thing}, wide view, first light
  Aquí {están/está} {det}, antes de que nadie diga nada.
  Voici {det}, avant que quiconque ait parlé.
  Hier {sind/ist} {det}, noch bevor jemand etwas sagt.
  {thing}, wide view at sunrise
  Empecemos por mirar despacio. {scene}.
  Commençons par regarder. {scene}.
  Erst einmal nur schauen. {scene}.
  {thing}, slow approach, soft light
  {scene}. Acércate un poco.
  {scene}. Approchez un peu.
  {scene}. Komm ein Stück näher.
  {thing} at dusk, warm light
  {scene}. Y un rato para mirar, sin prisa.
  {scene}. Et un moment pour regarder, sans hâte.
  {scene}. Und etwas Zeit, um in Ruhe hinzusehen.
`);

export const reveal = manyTongued(`
  {thing} on a plain surface in soft window light, centred
  Esto es {name}, {article}.
  Voici {name}, {article}.
  Das ist {name}, {article}.
  {thing} by a window in plain daylight
  Se llama {name}, y es {article}.
  {name}, c’est {article}.
  {name}: {article}.
  {thing} with wide empty space around, soft light
  Y entonces {aparecen/aparece} {unnamed}.
  Et puis il y a {unnamed}.
  Und dann {sind/ist} da {unnamed}.
  {thing} seen from above, morning light
  Imagina {unnamed}. El resto puede esperar.
  Imaginez {unnamed}. Le reste peut attendre.
  Hier {sind/ist} {unnamed}. Alles andere kann warten.
  {thing} alone in a bright quiet room
  {plain}. De eso va esta historia.
  {plain}. C’est de cela qu’il s’agit.
  {plain}. Darum geht es hier.
  a hand opening a door to a bright room, morning
  Esto es {only}. Pasa y mira.
  Voici {only}. Entrez, regardez.
  Das ist {only}. Komm herein und sieh dich um.
`);

export const subject = manyTongued(`
  {thing} in afternoon light, three-quarter view
  {again}, a media mañana, con toda la luz encima.
  {again}, au milieu du jour, en pleine lumière.
  {again}, am hellen Tag, in vollem Licht.
  {thing}, close-up of a detail
  Hay detalles que solo se ven de cerca.
  Certains détails ne se voient que de près.
  Manche Einzelheiten sieht man nur aus der Nähe.
  {thing} seen through a doorway
  {again}, sin adornos. Basta con mirar.
  {again}, sans rien autour. Il suffit de regarder.
  {again}, ganz ohne Schmuck. Hinsehen genügt.
  {thing} in a quiet corner, side light
  Cuanto más se mira, más aparece.
  Plus on regarde, plus il y a à voir.
  Je länger man hinsieht, desto mehr ist da.
`);

export const news = manyTongued(`
  a covered shape on a table in a dim room, one lamp
  Llevábamos tiempo guardando un secreto.
  Nous gardions un petit secret.
  Wir haben eine Weile etwas für uns behalten.
  a curtain being drawn back, morning light flooding a room
  Hoy se abre la cortina.
  Aujourd’hui, le rideau s’ouvre.
  Heute geht der Vorhang auf.
  an empty wooden table by a tall window at sunrise
  Hay algo nuevo sobre la mesa.
  Il y a du nouveau sur la table.
  Es liegt etwas Neues auf dem Tisch.
`);

export const teaserOpen = manyTongued(`
  a dark room with one line of light under the door
  Escucha un momento.
  Écoutez un instant.
  Hör einen Moment zu.
  a dark hall with one spotlight on an empty stage
  Primero se apagan las luces.
  D’abord, les lumières s’éteignent.
  Zuerst gehen die Lichter aus.
`);

export const audience = manyTongued(`
  people of different ages in a sunny square, seen from behind
  Y todo esto, para {audience}.
  Et tout cela, pour {audience}.
  Und das alles für {audience}.
`);

export const turn = manyTongued(`
  a slow cloud over a wide empty field, noon
  Aquí nada tiene prisa.
  Ici, rien ne presse.
  Hier hat es nichts eilig.
  a wide valley seen from a hilltop, small figures far below
  Ahora míralo otra vez, desde más lejos.
  Maintenant, regardez encore, d’un peu plus loin.
  Und jetzt noch einmal, aus größerer Entfernung.
  a row of windows as the sun goes down, warm reflections
  Espera a que cambie la luz. Siempre cambia.
  Attendez que la lumière change. Elle change toujours.
  Warte, bis das Licht sich ändert. Das tut es immer.
  a drop of water on a leaf, macro view
  Y ahora lo pequeño, que nunca es tan pequeño.
  Et maintenant les petites choses, qui ne sont jamais petites.
  Und nun die kleinen Dinge, die niemals klein sind.
  people hurrying past a bright window, seen from inside
  Sería fácil pasar de largo.
  Il serait facile de passer sans rien voir.
  Man könnte leicht daran vorbeigehen.
  an old camera on a window sill, evening light
  Alguien recordará justo este minuto.
  Quelqu’un se souviendra de cette minute précise.
  Jemand wird sich genau an diese Minute erinnern.
`);

export const reflect = manyTongued(`
  a person looking out of a train window at dusk
  Vinimos con una pregunta. Nos vamos con varias.
  On était venu avec une question. On repart avec plusieurs.
  Wir kamen mit einer Frage. Wir gehen mit mehreren.
  a child looking up at a huge sky
  No hace falta entenderlo todo para emocionarse.
  On peut être touché sans tout comprendre.
  Man muss nicht alles verstehen, um berührt zu sein.
  a pair of binoculars and a notebook on a wooden rail
  Pide muy poco: unos ojos abiertos y algo de tiempo.
  Il faut peu de chose, des yeux ouverts et un peu de temps.
  Es braucht wenig dazu: offene Augen und etwas Zeit.
`);

export const close = manyTongued(`
  {thing} at last light, wide view
  {again}, mientras se va la luz. Con eso basta.
  {again}, quand la lumière s’en va. Cela suffit.
  {again}, wenn das Licht geht. Mehr braucht es nicht.
  {thing} from far away at dusk
  La película termina. Lo demás, mejor verlo con tus propios ojos.
  Le film s’arrête ici. Le reste se regarde avec ses propres yeux.
  Der Film endet hier. Den Rest siehst du dir besser selbst an.
  {thing} in the last sun, seen through a window
  {subject}. Una imagen para llevarse a casa.
  {subject}. Une image à emporter avec soi.
  {subject}. Ein Bild zum Mitnehmen.
`);

export const signOff = manyTongued(`
  {thing} in warm evening light, wide space around it
  {name}. {call}
  {name}. {call}
  {name}. {call}
  {thing} by a window at sunset
  {call} El nombre es {name}.
  {call} Et le nom, c’est {name}.
  {call} Der Name ist {name}.
  a path leading to a lit doorway at dusk
  Y si se olvida todo lo demás, queda un nombre: {name}.
  Et si l’on ne devait garder qu’un nom, ce serait {name}.
  Und falls nur ein Name bleibt, dann dieser: {name}.
`);

export const plainSignOff = manyTongued(`
  {thing} in warm evening light, wide space around it
  {full}. {call}
  {full}. {call}
  {full}. {call}
  an open door with evening light falling in
  {call} El resto viene solo.
  {call} Le reste viendra tout seul.
  {call} Der Rest kommt von allein.
  {thing} at the golden hour, seen from a low angle
  {again}, una última vez. {call}
  {again}, une dernière fois. {call}
  {again}, ein letztes Mal. {call}
`);

export const teaserClose = manyTongued(`
  {thing} in a single beam of light, dark background
  {full}. Muy pronto.
  {full}. Bientôt.
  {full}. Schon bald.
  {thing} half in shadow, one warm light from the side
  Falta poco. {full}.
  Encore un peu de patience. {full}.
  Es dauert nicht mehr lange. {full}.
  a half-open door with bright light behind it
  Detrás de esta puerta, {full}. Lo verás a plena luz.
  Derrière cette porte, {full}. À découvrir en pleine lumière.
  Hinter dieser Tür: {full}. Bald bei vollem Licht.
`);
