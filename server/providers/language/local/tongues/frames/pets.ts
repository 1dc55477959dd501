import { tongueFrame } from "./tongue-frame";

export const pets = tongueFrame({
  id: "pets",
  keys: {
    es: "perro perr gato gatit cachorro mascota conejo hámster veterinari",
    fr: "chien chat chaton chiot lapin hamster vétérinaire compagnon",
    de: "hund hunde katze kätzchen kater welpe haustier kaninchen hamster tierarzt",
  },
  call: {
    es: ["Sal a pasear.", "Ven a conocernos.", "Rasca detrás de la oreja."],
    fr: ["Sortez vous promener.", "Venez nous voir.", "Grattez derrière l’oreille."],
    de: ["Geh eine Runde.", "Komm uns besuchen.", "Kraul hinter dem Ohr."],
  },
  format: "film",
  near: ["home", "nature", "family"],
  music: "playful",
  sound: "soft paws on a wooden floor",
  thing: "a dog beside an open door",
  door: `
    a small paw under a door, morning light
    Debajo de una puerta asoma una pata.
    Sous une porte, une patte dépasse.
    Unter einer Tür schaut eine Pfote hervor.
  `,
  hook: `
    an ear rising above a blanket, first light
    Una oreja se despierta antes que el resto.
    Une oreille se réveille avant le reste.
    Ein Ohr wacht früher auf als der Rest.
    paw prints on a freshly washed floor, morning
    El suelo estaba limpio. Ahora tiene huellas.
    Le sol était propre. Il a maintenant des empreintes.
    Der Boden war sauber. Jetzt hat er Spuren.
    an animal nose against a window pane
    Alguien ya está mirando por la ventana.
    Quelqu’un regarde déjà par la fenêtre.
    Jemand schaut schon aus dem Fenster.
  `,
  pain: `
    an empty food bowl on a kitchen floor
    El plato está vacío. Al menos, eso dicen esos ojos.
    La gamelle est vide. C’est du moins ce que disent ces yeux.
    Der Napf ist leer. Zumindest sagen das diese Augen.
    a door closing, an animal waiting inside
    La puerta se cierra, y el pasillo se hace muy largo.
    La porte se ferme, et le couloir devient très long.
    Die Tür geht zu, und der Flur wird sehr lang.
  `,
  moments: `
    a long stretch on a sunny rug, morning
    Primero, las patas delanteras. Luego, un bostezo entero.
    D’abord les pattes avant. Puis un bâillement complet.
    Erst die Vorderpfoten. Dann ein ganzes Gähnen.
    whiskers and a nose close to the lens, macro view
    La nariz lee las noticias del día, una a una.
    Le nez lit les nouvelles du jour, une par une.
    Die Nase liest die Nachrichten des Tages, Stück für Stück.
    a leash on a hook beside a coat
    Basta un ruido de llaves, y todo el mundo está en la puerta.
    Un bruit de clés suffit, et tout le monde est à la porte.
    Ein Schlüssel klimpert, und alle stehen an der Tür.
    an animal walking along a garden wall, noon
    Camina como si el jardín fuera suyo. Quizá lo sea.
    Ça marche comme si le jardin était à soi. Peut-être l’est-il.
    Es geht durch den Garten wie ein Besitzer. Vielleicht stimmt es.
    a fallen leaf chased across a yard
    Una hoja se mueve, y empieza la aventura más grande del día.
    Une feuille bouge, et la plus grande aventure du jour commence.
    Ein Blatt bewegt sich, und das Abenteuer des Tages beginnt.
    a puddle splashed by running paws | splashing water
    Los charcos no se rodean. Se cruzan por el medio.
    Les flaques ne se contournent pas. On les traverse.
    Um Pfützen geht man nicht herum. Man geht mitten durch.
    a child whispering to an animal on a step
    Hay secretos que solo se cuentan a quien no los repite.
    Il y a des secrets qu’on confie à qui ne les répète pas.
    Manche Geheimnisse erzählt man dem, der sie nie verrät.
    an animal asleep in a patch of sun, close-up
    El sol se mueve por la alfombra, y alguien se mueve con él.
    Le soleil avance sur le tapis, et quelqu’un avance avec lui.
    Die Sonne wandert über den Teppich, und jemand wandert mit.
    an overturned flower pot and an innocent face
    Nadie ha visto nada. La maceta se cayó sola.
    Personne n’a rien vu. Le pot est tombé tout seul.
    Niemand hat etwas gesehen. Der Topf fiel von allein.
    rain outside, an animal watching from a sill | rain on glass
    Llueve, y desde dentro se vigila cada gota.
    Il pleut, et de l’intérieur on surveille chaque goutte.
    Es regnet, und von drinnen wird jeder Tropfen bewacht.
    a tail disappearing around a corner, evening
    Una cola dobla la esquina, y es la hora de cenar.
    Une queue tourne au coin, c’est l’heure du dîner.
    Ein Schwanz biegt um die Ecke, es ist Zeit fürs Futter.
    a hand resting on fur beside a lamp, night
    Por la noche, una mano encuentra el sitio de siempre.
    Le soir, une main retrouve sa place de toujours.
    Am Abend findet eine Hand ihren alten Platz.
  `,
  gain: `
    a person laughing on the floor with an animal
    Y el día, que iba torcido, se endereza en la puerta.
    Et la journée de travers se redresse à la porte.
    Und der schiefe Tag wird an der Tür wieder gerade.
    two silhouettes walking on a field path, sunset
    Se camina más despacio, y se ve mucho más.
    On marche plus lentement, et on voit beaucoup plus.
    Man geht langsamer und sieht viel mehr.
  `,
  close: `
    a sleeping animal twitching its paws, lamp light
    En sueños, las patas siguen corriendo.
    En rêve, les pattes courent encore.
    Im Traum laufen die Pfoten weiter.
    a porch light and a waiting shape behind glass, dusk
    Cuando vuelvas, alguien habrá oído ya tus pasos.
    Quand vous rentrerez, quelqu’un aura déjà reconnu vos pas.
    Wenn du heimkommst, hat jemand deine Schritte längst gehört.
  `,
});
