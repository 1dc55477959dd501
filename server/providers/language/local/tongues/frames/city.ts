import { tongueFrame } from "./tongue-frame";

export const city = tongueFrame({
  id: "city",
  keys: {
    es: "ciudad barrio calle plaza puente metro tranvía autobús urban mercado museo feria fiesta concierto festival café arquitect edificio coche bicicleta taxi madrid barcelona sevilla",
    fr: "ville quartier rue place pont métro tramway bus urbain marché musée foire fête concert festival architect immeuble voiture vélo taxi paris lyon marseille",
    de: "stadt viertel straße platz brücke u-bahn straßenbahn bus markt museum jahrmarkt festival konzert stadtfest architekt gebäude auto fahrrad taxi berlin hamburg münchen wien",
  },
  call: {
    es: ["Da una vuelta.", "Baja a la calle.", "Pasa por aquí."],
    fr: ["Faites un tour.", "Descendez dans la rue.", "Passez par ici."],
    de: ["Dreh eine Runde.", "Komm auf die Straße.", "Komm vorbei."],
  },
  format: "film",
  near: ["home", "food", "work", "family"],
  music: "calm",
  sound: "city street ambience",
  thing: "a city street with balconies and trees",
  door: `
    a corner with a kiosk and bicycles, noon | quiet street
    Un par de calles más allá, la ciudad sigue a lo suyo.
    Deux rues plus loin, la ville continue sa vie.
    Zwei Straßen weiter lebt die Stadt ihr eigenes Leben.
  `,
  hook: `
    a baker's bicycle on an empty crossing, dawn
    La ciudad abre un ojo.
    La ville ouvre un œil.
    Die Stadt öffnet ein Auge.
    an empty avenue with street lamps going out, dawn
    Las farolas se apagan, y la ciudad cambia de turno.
    Les réverbères s’éteignent, et la ville change d’équipe.
    Die Laternen gehen aus, und die Stadt wechselt die Schicht.
    shutters rolling up on a narrow street, morning | metal shutters
    Las persianas suben, cada una con su propia nota.
    Les rideaux de fer se lèvent, chacun avec sa note.
    Die Rollläden gehen hoch, jeder mit seinem eigenen Ton.
  `,
  pain: `
    a crossing full of people looking at phones
    Cruzamos la misma plaza cada día sin haberla visto.
    On traverse chaque jour la même place sans l’avoir vue.
    Täglich überqueren wir denselben Platz und sehen ihn nicht.
    a traffic queue at a red light, rain | traffic in rain
    El semáforo está en rojo, y todos llegan tarde.
    Le feu est rouge, et tout le monde est en retard.
    Die Ampel ist rot, und alle kommen zu spät.
  `,
  moments: `
    a street sweeper and a wet pavement, early sun | sweeping
    El primer sol llega a los tejados y tarda en bajar.
    Le premier soleil touche les toits et tarde à descendre.
    Die erste Sonne erreicht die Dächer und kommt langsam herunter.
    a delivery van on a cobbled corner, morning | a van on cobbles
    Una furgoneta descarga cajas, voces y buenos días.
    Une camionnette décharge des caisses, des voix et des bonjours.
    Ein Lieferwagen lädt Kisten, Stimmen und Guten Morgen ab.
    a bicycle passing a row of plane trees
    Una bicicleta adelanta a todos los coches parados.
    Un vélo double toutes les voitures arrêtées.
    Ein Fahrrad überholt alle stehenden Autos.
    an old woman feeding sparrows on a bench
    En un banco, alguien conoce a cada gorrión por su nombre.
    Sur un banc, quelqu’un appelle chaque moineau par son nom.
    Auf einer Bank kennt jemand jeden Spatz beim Namen.
    children drawing with chalk on a pavement, noon | children playing
    Con dos tizas, una acera se convierte en un país.
    Avec deux craies, un trottoir devient un pays.
    Mit zwei Stück Kreide wird ein Gehweg zum Land.
    laundry between balconies, bright noon
    Entre balcón y balcón viajan sábanas y noticias.
    D’un balcon à l’autre voyagent les draps et les nouvelles.
    Von Balkon zu Balkon wandern Wäsche und Neuigkeiten.
    a street musician under an arch, afternoon | distant violin
    Un violín toca bajo el arco, y la gente anda más despacio.
    Un violon joue sous l’arche, et les gens ralentissent.
    Unter dem Bogen spielt eine Geige, und alle gehen langsamer.
    a bus driver waiting with open door, evening
    El conductor espera tres segundos, y alguien sonríe todo el trayecto.
    Le chauffeur attend trois secondes, et quelqu’un sourit tout le trajet.
    Der Fahrer wartet drei Sekunden, und jemand lächelt die ganze Fahrt.
    lit windows in an apartment block, blue dusk
    Se encienden las ventanas, y cada una es otra película.
    Les fenêtres s’allument, et chacune est un autre film.
    Die Fenster gehen an, und jedes ist ein anderer Film.
    people at tables under string lights, night | soft voices
    Alguien saca una silla a la calle, y ya son dos.
    Quelqu’un sort une chaise dans la rue, et les voilà deux.
    Jemand stellt einen Stuhl hinaus, und schon sind es zwei.
    reflections of lamps on wet asphalt, night | light rain
    Llueve un poco, y la ciudad se ve dos veces.
    Il pleut un peu, et la ville se voit deux fois.
    Es regnet ein wenig, und die Stadt ist doppelt da.
    a night tram on an empty bridge | tram bell
    El último tranvía cruza el puente casi vacío.
    Le dernier tram traverse le pont presque vide.
    Die letzte Bahn fährt fast leer über die Brücke.
  `,
  gain: `
    a person walking slowly with an ice cream, evening sun
    Y por una vez, se elige el camino más largo.
    Et pour une fois, on choisit le chemin le plus long.
    Und einmal nimmt man den längeren Weg.
    neighbours talking across a street, warm light | soft voices
    Dos vecinos se saludan como si se conocieran de siempre.
    Deux voisins se saluent comme s’ils se connaissaient depuis toujours.
    Zwei Nachbarn grüßen sich, als kennten sie sich schon immer.
  `,
  close: `
    rooftops at night with a distant bell | distant church bell
    La ciudad baja la voz. Mañana vuelve a empezar.
    La ville baisse la voix. Demain, elle recommence.
    Die Stadt wird leiser. Morgen fängt sie von vorn an.
    an empty square with one lamp, late night
    La plaza se queda sola, y casi parece descansar.
    La place reste seule, et on dirait qu’elle se repose.
    Der Platz bleibt allein, als würde er ausruhen.
  `,
});
