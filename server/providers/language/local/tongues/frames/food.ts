import { tongueFrame } from "./tongue-frame";

export const food = tongueFrame({
  id: "food",
  keys: {
    es: "pan panader panes pastel repost café cafeter restaurante comida cocin receta sopa vino bodega cerveza queso chocolat desayun tapas aceite horno helader té mermelada pizz miel",
    fr: "pain boulang pâtiss gâteau café restaurant cuisin recette soupe vin vignoble bière fromage chocolat petit-déjeuner bistrot repas glacier thé confiture pizz miel crêpe traiteur",
    de: "brot brötchen bäcker konditor kuchen kaffee café restaurant essen küche kochen rezept suppe wein weingut bier käse schokola frühstück gasthaus eisdiele tee marmelade pizz honig",
  },
  call: {
    es: ["Pasa y siéntate.", "Ven con hambre.", "Quédate un rato."],
    fr: ["Entrez, asseyez-vous.", "Venez avec faim.", "Restez un moment."],
    de: ["Komm rein, setz dich.", "Bring Hunger mit.", "Bleib ein bisschen."],
  },
  format: "ad",
  near: ["city", "home", "family", "work"],
  music: "warm",
  sound: "quiet kitchen sounds",
  thing: "a wooden table with bread and a cup by a window",
  door: `
    a set table in a courtyard, evening light | cutlery on plates
    Y en alguna parte, alguien pone la mesa.
    Et quelque part, quelqu’un met la table.
    Und irgendwo deckt jemand den Tisch.
  `,
  hook: `
    a cup and a plate on a small table, first light
    Todo empieza por una mesa.
    Tout commence par une table.
    Alles beginnt mit einem Tisch.
    one warm lit shop window in a dark street, before dawn
    La calle duerme todavía, y aquí ya hay luz.
    La rue dort encore, et ici il y a déjà de la lumière.
    Die Straße schläft noch, und hier brennt schon Licht.
    steam rising from a pot by a window, early morning | simmering pot
    Primero llega el olor. Después, todo lo demás.
    D’abord vient l’odeur. Ensuite, tout le reste.
    Zuerst kommt der Duft. Dann kommt alles andere.
  `,
  pain: `
    a person eating from a paper bag at a bus stop, grey morning | street traffic
    Casi siempre comemos de pie, mirando una pantalla.
    Trop souvent, on mange debout devant un écran.
    Meistens essen wir im Stehen und schauen auf einen Bildschirm.
    a half-full cold cup among papers on a desk
    Te acuerdas de haberlo servido. No de haberlo probado.
    On se souvient d’avoir servi. Pas d’avoir goûté.
    Ans Einschenken erinnert man sich. Ans Schmecken nicht.
  `,
  moments: `
    hands dusting flour over a wooden counter, morning light
    Unas manos llenas de harina saben la hora sin mirar el reloj.
    Des mains pleines de farine savent l’heure sans regarder l’horloge.
    Mehlige Hände kennen die Uhrzeit auch ohne Uhr.
    an oven door opening with steam and warm glow | oven door opening
    Se abre el horno, y la habitación cambia de estación.
    Le four s’ouvre, et la pièce change de saison.
    Der Ofen geht auf, und im Raum wird es Sommer.
    a kettle pouring hot water, steam, close-up | pouring water
    El agua caliente cae despacio y lo despierta todo.
    L’eau chaude tombe lentement et réveille tout.
    Heißes Wasser fließt langsam und weckt alles auf.
    a crate of vegetables on a market stall, early sun | market voices
    En el mercado, alguien elige los tomates uno por uno.
    Au marché, quelqu’un choisit ses tomates un par un.
    Auf dem Markt sucht jemand die Tomaten einzeln aus.
    an old man entering a small shop, bell over the door | a shop door bell
    El primer cliente entra y no necesita decir nada.
    Le premier client entre et n’a pas besoin de parler.
    Der erste Gast kommt herein und muss nichts sagen.
    a spoon stirring a bowl, top view | a spoon in a bowl
    Una cuchara da dos vueltas. Con eso es suficiente.
    Une cuillère fait deux tours. C’est bien assez.
    Ein Löffel dreht zwei Runden. Das reicht schon.
    a loaf being broken by two hands, crumbs, window light | crust cracking
    Cruje, se parte y hay un trozo para cada uno.
    Ça craque, ça se partage, il y en a pour chacun.
    Es knackt, es wird geteilt, und jeder bekommt ein Stück.
    two people talking at a small table, noon | soft voices
    Dos personas se sientan cinco minutos y se quedan una hora.
    Deux personnes s’assoient cinq minutes et restent une heure.
    Zwei setzen sich für fünf Minuten und bleiben eine Stunde.
    rain on a window, people warm inside, afternoon | rain on glass
    Fuera llueve, y a nadie de dentro le importa.
    Dehors il pleut, et dedans personne ne s’en plaint.
    Draußen regnet es, und drinnen stört das niemanden.
    a child looking through a glass counter, close-up
    Un niño señala con el dedo, cambia de idea y señala otra vez.
    Un enfant montre du doigt, change d’avis, montre encore.
    Ein Kind zeigt mit dem Finger, überlegt und zeigt noch einmal.
    a pan on a stove with herbs, warm light | a pan sizzling
    En la sartén, algo empieza a cantar bajito.
    Dans la poêle, quelque chose commence à chanter tout bas.
    In der Pfanne beginnt etwas leise zu singen.
    a paper bag carried through a street, evening sun
    De vuelta a casa, la bolsa aún guarda algo de calor.
    Sur le chemin du retour, le sac garde un peu de chaleur.
    Auf dem Heimweg ist die Tüte noch ein wenig warm.
    chairs stacked on tables in a dim room, night | chairs being stacked
    Las sillas suben a las mesas. Queda un plato, para quien cierra.
    Les chaises montent sur les tables. Il reste une assiette.
    Die Stühle kommen auf die Tische. Ein Teller bleibt noch stehen.
  `,
  gain: `
    two hands around a warm cup, soft morning light
    Diez minutos, las manos calientes, y nadie pregunta nada.
    Dix minutes, les mains au chaud, et personne ne demande rien.
    Zehn Minuten, warme Hände, und niemand will etwas.
    friends laughing around a long table, evening lamps | laughter
    Y de pronto la mesa se queda pequeña.
    Et tout à coup, la table devient trop petite.
    Und plötzlich ist der Tisch zu klein.
  `,
  close: `
    an empty chair by a shop window, morning sun
    La silla junto a la ventana sigue libre.
    La chaise près de la fenêtre est encore libre.
    Der Stuhl am Fenster ist noch frei.
    a lit doorway on a quiet street, blue hour
    Mañana, muy temprano, volverá a haber luz aquí.
    Demain, très tôt, la lumière sera là de nouveau.
    Morgen früh brennt hier wieder Licht.
  `,
});
