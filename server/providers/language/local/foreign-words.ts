import { nounsOfOtherScripts } from "./words-of-other-scripts";

/**
 * Common nouns of other languages and the English that a picture understands: english = es, fr, de, it, pt = Chinese and
 * Japanese forms. Several forms are separated by a slash.
 */
const TABLE = `
sea = mar, mer, meer, mare, mar = 海
beach = playa, plage, strand, spiaggia, praia = 海滩/浜
river = río, rivière/fleuve, fluss, fiume, rio = 河/川
lake = lago, lac, see, lago, lago = 湖
mountain = montaña/montañas, montagne/montagnes, berg/berge, montagna/montagne, montanha/montanhas = 山
forest = bosque, forêt, wald, bosco/foresta, floresta = 森/森林
tree = árbol/árboles, arbre/arbres, baum/bäume, albero/alberi, árvore/árvores = 树/木
flower = flor/flores, fleur/fleurs, blume/blumen, fiore/fiori, flor/flores = 花
garden = jardín, jardin, garten, giardino, jardim = 庭/花园
field = campo, champ/champs, feld, campo, campo = 田
sky = cielo, ciel, himmel, cielo, céu = 空/天空
star = estrella/estrellas, étoile/étoiles, stern/sterne, stella/stelle, estrela/estrelas = 星
moon = luna, lune, mond, luna, lua = 月
sun = sol, soleil, sonne, sole, sol = 太阳/太陽
rain = lluvia, pluie, regen, pioggia, chuva = 雨
snow = nieve, neige, schnee, neve, neve = 雪
storm = tormenta, tempête/orage, sturm/gewitter, tempesta, tempestade = 嵐/暴风雨
wind = viento, vent, wind, vento, vento = 風/风
fire = fuego, feu, feuer, fuoco, fogo = 火
night = noche, nuit, nacht, notte, noite = 夜/夜晚
morning = mañana, matin, morgen, mattina, manhã = 朝/早晨
evening = tarde, soir, abend, sera, entardecer = 夕方/傍晚
winter = invierno, hiver, winter, inverno, inverno = 冬
summer = verano, été, sommer, estate, verão = 夏
autumn = otoño, automne, herbst, autunno, outono = 秋
spring = primavera, printemps, frühling, primavera, primavera = 春
city = ciudad, ville, stadt, città, cidade = 城市/都市/街/東京/北京/上海
street = calle/calles, rue/rues, straße/straßen, strada/via, rua/ruas = 街道/通り
village = pueblo, village, dorf, paese/villaggio, aldeia/vila = 村
house = casa, maison, haus, casa, casa = 家
window = ventana, fenêtre, fenster, finestra, janela = 窓/窗
door = puerta, porte, tür, porta, porta = 扉/门
kitchen = cocina, cuisine, küche, cucina, cozinha = 厨房/台所
table = mesa, table, tisch, tavolo/tavola, mesa = 桌子
bread = pan, pain, brot, pane, pão = 面包/パン
bakery = panadería, boulangerie, bäckerei, panificio, padaria = 面包店/パン屋
coffee = café, café, kaffee, caffè, café = 咖啡/コーヒー
tea = té, thé, tee, tè, chá = 茶
wine = vino, vin, wein, vino, vinho = 酒/ワイン
food = comida, nourriture, essen, cibo, comida = 食物/料理
restaurant = restaurante, restaurant, restaurant, ristorante, restaurante = 餐厅/レストラン
fish = pescado/pez/peces/pesca, poisson/pêche, fisch/fische, pesce/pesca, peixe/pesca = 魚/鱼
whale = ballena/ballenas, baleine/baleines, wal/wale, balena/balene, baleia/baleias = 鯨/鲸
ship = barco/barcos, bateau/bateaux, schiff/boot, barca/nave, barco/barcos = 船
lighthouse = faro, phare, leuchtturm, faro, farol = 灯台/灯塔
dog = perro/perros, chien/chiens, hund/hunde, cane/cani, cão/cachorro = 犬/狗
cat = gato/gatos, chat/chats, katze/katzen, gatto/gatti, gato/gatos = 猫
horse = caballo/caballos, cheval/chevaux, pferd/pferde, cavallo/cavalli, cavalo/cavalos = 馬/马
bird = pájaro/pájaros, oiseau/oiseaux, vogel/vögel, uccello/uccelli, pássaro/pássaros = 鳥/鸟
fox = zorro, renard, fuchs, volpe, raposa = 狐
wolf = lobo/lobos, loup/loups, wolf/wölfe, lupo/lupi, lobo/lobos = 狼
bee = abeja/abejas, abeille/abeilles, biene/bienen, ape/api, abelha/abelhas = 蜂/蜜蜂
child = niño/niña/niños, enfant/enfants, kind/kinder, bambino/bambini, criança/crianças = 子供/孩子
grandmother = abuela, grand-mère, großmutter/oma, nonna, avó = 奶奶/おばあさん
grandfather = abuelo, grand-père, großvater/opa, nonno, avô = 爷爷/おじいさん
mother = madre/mamá, mère/maman, mutter/mama, madre/mamma, mãe = 母/妈妈
father = padre/papá, père/papa, vater/papa, padre/papà, pai = 父/爸爸
family = familia, famille, familie, famiglia, família = 家族/家庭
friend = amigo/amigos, ami/amis, freund/freunde, amico/amici, amigo/amigos = 友達/朋友
love = amor, amour, liebe, amore, amor = 愛/爱
wedding = boda, mariage, hochzeit, matrimonio, casamento = 結婚/婚礼
party = fiesta, fête, fest/feier, festa, festa = 祭り/派对
music = música, musique, musik, musica, música = 音楽/音乐
song = canción, chanson, lied, canzone, canção = 歌
guitar = guitarra, guitare, gitarre, chitarra, violão = ギター/吉他
piano = piano, piano, klavier, pianoforte, piano = ピアノ/钢琴
book = libro/libros, livre/livres, buch/bücher, libro/libri, livro/livros = 本/书
library = biblioteca, bibliothèque, bibliothek, biblioteca, biblioteca = 図書館/图书馆
school = escuela, école, schule, scuola, escola = 学校
teacher = maestra/profesor, professeur, lehrer/lehrerin, insegnante/maestra, professor/professora = 先生/老师
painting = pintura/cuadro, peinture/tableau, gemälde/bild, quadro/pittura, pintura/quadro = 絵/画
robot = robot, robot, roboter, robot, robô = ロボット/机器人
computer = ordenador, ordinateur, rechner, computer, computador = 電脳/电脑
phone = teléfono/móvil, téléphone, telefon/handy, telefono, telefone/celular = 電話/手机
car = coche/carro, voiture, auto/wagen, macchina/auto, carro = 車/汽车
bicycle = bicicleta, vélo, fahrrad, bicicletta, bicicleta = 自転車/自行车
train = tren, train, zug, treno, trem/comboio = 電車/火车/駅
airplane = avión, avion, flugzeug, aereo, avião = 飛行機/飞机
travel = viaje/viajes, voyage/voyages, reise/reisen, viaggio/viaggi, viagem/viagens = 旅/旅行
hotel = hotel, hôtel, hotel, albergo, hotel = ホテル/酒店
shirt = camisa, chemise, hemd, camicia, camisa = シャツ/衬衫
shoe = zapato/zapatos, chaussure/chaussures, schuh/schuhe, scarpa/scarpe, sapato/sapatos = 靴/鞋
mug = taza/tazas, tasse/tasses, tasse/tassen, tazza/tazze, caneca = カップ/杯子
football = fútbol, football, fußball, calcio, futebol = サッカー/足球
runner = corredor, coureur, läufer, corridore, corredor = 走る/跑步
money = dinero, argent, geld, soldi/denaro, dinheiro = お金/钱
work = trabajo, travail, arbeit, lavoro, trabalho = 仕事/工作
market = mercado, marché, markt, mercato, mercado = 市場/市场
bridge = puente, pont, brücke, ponte, ponte = 橋/桥
church = iglesia, église, kirche, chiesa, igreja = 教会/教堂
castle = castillo, château, schloss/burg, castello, castelo = 城/城堡
history = historia, histoire, geschichte, storia, história = 歴史/历史
desert = desierto, désert, wüste, deserto, deserto = 砂漠/沙漠
island = isla, île, insel, isola, ilha = 島/岛
farmer = agricultor/campesino, agriculteur/paysan, bauer, contadino, agricultor = 農家/农民
doctor = médico, médecin, arzt/ärztin, medico, médico = 医者/医生
light = luz, lumière, licht, luce, luz = 光
sleep = sueño/dormir, sommeil/dormir, schlaf/schlafen, sonno/dormire, sono/dormir = 睡眠/眠り
energy = energía, énergie, energie, energia, energia = エネルギー/能源
planet = planeta, planète, planet, pianeta, planeta = 惑星/行星
space = espacio, espace, weltraum/weltall, spazio, espaço = 宇宙/太空
recipe book = receta/recetas, recette/recettes, rezept/rezepte
restaurant kitchen = , , restaurantküche
roof = tejado/tejados, toit/toits, dach/dächer
balcony = balcón/balcones, balcon/balcons, balkon
bedroom = dormitorio, chambre, schlafzimmer
bed = cama, lit, bett
sofa = sofá, canapé, sofa
chair = silla/sillas, chaise/chaises, stuhl/stühle
lamp = lámpara/lámparas, lampe/lampes, lampe/lampen
candle = vela/velas, bougie/bougies, kerze/kerzen
fireplace = chimenea, cheminée, kamin
furniture = muebles/mueble, meubles/meuble, möbel
apartment = piso/apartamento, appartement, wohnung
cabin = cabaña, cabane/chalet, hütte/blockhütte
villa = villa, villa, villa
farm = granja, ferme, bauernhof/hof
vineyard = viñedo/viñedos, vignoble/vignobles, weinberg/weingut
winery = bodega, cave, kellerei
beer = cerveza, bière, bier
cheese = queso/quesos, fromage/fromages, käse
chocolate = chocolate, chocolat, schokolade
cake = pastel/tarta/pasteles, gâteau/gâteaux, kuchen/torte
pastry shop = pastelería/repostería, pâtisserie, konditorei
ice cream = helado/helados, glace/glaces, eis
ice cream shop = heladería, glacier, eisdiele
soup = sopa, soupe, suppe
pizza = pizza/pizzas, pizza/pizzas, pizza
honey = miel, miel, honig
olive oil = aceite, huile, olivenöl
tomato = tomate/tomates, tomate/tomates, tomate/tomaten
apple = manzana/manzanas, pomme/pommes, apfel/äpfel
fruit = fruta/frutas, fruit/fruits, obst/früchte
vegetables = verduras/verdura, légumes/légume, gemüse
breakfast = desayuno, petit-déjeuner, frühstück
coffee shop = cafetería, , kaffeehaus
bookshop = librería, librairie, buchhandlung/buchladen
flower shop = floristería, fleuriste, blumenladen
shop = tienda/tiendas, magasin/boutique, laden/geschäft
hair salon = peluquería, salon de coiffure, friseursalon
workshop = taller/talleres, atelier/ateliers, werkstatt/werkstätten
office = oficina, bureau, büro
factory = fábrica, usine, fabrik
carpenter = carpintero/carpintería, menuisier/menuiserie, tischler/schreiner/tischlerei/schreinerei
potter = alfarero/alfarera, potier/potière, töpfer/töpferin
ceramic bowl = cerámica/cuenco, céramique/bol, keramik/schale
soap = jabón/jabones, savon/savons, seife/seifen
watch = reloj/relojes, montre/montres, uhr/uhren
jewellery = joya/joyas, bijou/bijoux, schmuck
bag = bolso/bolsos, sac/sacs, tasche/taschen
backpack = mochila/mochilas, sac à dos, rucksack/rucksäcke
suitcase = maleta/maletas, valise/valises, koffer
dress = vestido/vestidos, robe/robes, kleid/kleider
running shoes = zapatillas, baskets, laufschuhe/turnschuhe
glasses = gafas, lunettes, brille
hat = sombrero, chapeau, hut
gym = gimnasio, gymnase, fitnessstudio/fitnesscenter
yoga mat = yoga, yoga, yoga
dancer = bailarín/bailarina/danza/baile, danseur/danseuse/danse, tänzer/tänzerin/tanz
swimmer = nadador/nadadora/natación, nageur/nageuse/natation, schwimmer/schwimmerin
football pitch = cancha, terrain, fußballplatz
cyclist = ciclista/ciclistas, cycliste/cyclistes, radfahrer
mountain hut = refugio, refuge, berghütte
path = camino/sendero, chemin/sentier, weg/pfad
road = carretera, route, landstraße
valley = valle, vallée, tal
volcano = volcán/volcanes, volcan/volcans, vulkan/vulkane
glacier = glaciar, , gletscher
waterfall = cascada, cascade, wasserfall
cave = cueva, grotte, höhle
rock = roca/piedra/rocas/piedras, rocher/pierre, felsen/stein/steine
sand = arena, sable, sand
wave = ola/olas, vague/vagues, welle/wellen
coast = costa, côte, küste
ocean = océano/océanos, océan/océans, ozean/ozeane
harbour = puerto, port, hafen
sailor = marinero/marineros, marin/marins, seemann/matrose
fisherman = pescador/pescadores, pêcheur/pêcheurs, fischer
lighthouse keeper = farero/farera, gardien de phare, leuchtturmwärter
dolphin = delfín/delfines, dauphin/dauphins, delfin/delfine
turtle = tortuga/tortugas, tortue/tortues, schildkröte/schildkröten
octopus = pulpo, pieuvre/poulpe, krake/oktopus
shark = tiburón, requin, hai
coral reef = coral/corales, corail/coraux, koralle/korallen
bear = oso/osos, ours, bär/bären
deer = ciervo/ciervos, cerf/cerfs, hirsch/reh
rabbit = conejo/conejos, lapin/lapins, kaninchen/hase/hasen
hedgehog = erizo, hérisson, igel
owl = búho/lechuza, hibou/chouette, eule
mouse = ratón/ratones, souris, maus/mäuse
squirrel = ardilla, écureuil, eichhörnchen
elephant = elefante/elefantes, éléphant/éléphants, elefant/elefanten
lion = león/leones, lion/lions, löwe/löwen
tiger = tigre, tigre, tiger
penguin = pingüino/pingüinos, pingouin/manchot, pinguin/pinguine
butterfly = mariposa/mariposas, papillon/papillons, schmetterling/schmetterlinge
snail = caracol, escargot, schnecke
frog = rana, grenouille, frosch
sheep = oveja/ovejas, mouton/moutons, schaf/schafe
cow = vaca/vacas, vache/vaches, kuh/kühe
goat = cabra/cabras, chèvre/chèvres, ziege/ziegen
chicken = gallina/gallinas, poule/poules, huhn/hühner
duck = pato/patos, canard/canards, ente/enten
dragon = dragón, dragon, drache/drachen
knight = caballero, chevalier, ritter
princess = princesa, princesse, prinzessin
king = rey, roi, könig
queen = reina, reine, königin
witch = bruja, sorcière, hexe
astronaut = astronauta/astronautas, astronaute/astronautes, astronaut/astronautin
girl = chica/muchacha, fille/fillette, mädchen
boy = chico/muchacho, garçon, junge/jungen
baby = bebé, bébé, baby
woman = mujer/mujeres, femme/femmes, frau/frauen
man = hombre/hombres, homme/hommes, mann/männer
brothers = hermanos, frères, brüder
sisters = hermanas, sœurs, schwestern
neighbours = vecinos, voisins, nachbarn
people = gente/personas, gens, leute/menschen
nurse = enfermera/enfermero, infirmière/infirmier, krankenschwester/pfleger
hospital = hospital, hôpital, krankenhaus
student = estudiante/alumno/estudiantes, étudiant/élève/étudiants, student/schüler/studentin
classroom = aula/clase, classe, klassenzimmer
university = universidad, université, universität
pencil = lápiz, crayon, bleistift
letter = carta/cartas, lettre/lettres, brief/briefe
newspaper = periódico, journal, zeitung
photograph = fotografía/foto/fotos, photographie/photo/photos, fotografie/foto/fotos
camera = cámara, appareil photo, kamera
painter = pintor/pintora, peintre, maler/malerin
museum = museo/museos, musée/musées, museum
gallery = galería, galerie, galerie
theatre = teatro, théâtre, theater
cinema = cine, cinéma, kino
stage = escenario, scène, bühne
concert = concierto, concert, konzert
festival = festival/feria, festival/foire, festival/jahrmarkt
violin = violín, violon, geige/violine
drum = tambor, tambour, trommel
singer = cantante, chanteur/chanteuse, sänger/sängerin
birthday cake = cumpleaños, anniversaire, geburtstag
gift = regalo/regalos, cadeau/cadeaux, geschenk/geschenke
toy = juguete/juguetes, jouet/jouets, spielzeug
christmas tree = navidad, noël, weihnachten
phone app = aplicación/app/aplicaciones, application/appli, app
screen = pantalla, écran, bildschirm
laptop = portátil, ordinateur portable, laptop
software on a screen = programa, logiciel, software
video game = videojuego/videojuegos, jeu vidéo, videospiel
machine = máquina/máquinas, machine/machines, maschine/maschinen
solar panels = solar/solares, solaire/solaires, solar/solarenergie/solaranlage
electric car = , , elektroauto
wind turbine = eólica/aerogenerador, éolienne/éoliennes, windrad/windräder
truck = camión/furgoneta, camion/camionnette, lastwagen/lieferwagen
motorcycle = moto, moto, motorrad
bus = autobús, bus/autobus, bus
tram = tranvía, tramway/tram, straßenbahn
station = estación, gare, bahnhof
airport = aeropuerto, aéroport, flughafen
map = mapa/mapas, carte, karte/landkarte
tent = tienda de campaña, tente, zelt
hiker = senderista/excursionista, randonneur/randonnée, wanderer/wanderung
square = plaza, place, platz
neighbourhood street = barrio, quartier, viertel/nachbarschaft
park = parque, parc, park
fountain = fuente, fontaine, brunnen
tower = torre, tour, turm
building = edificio/edificios, immeuble/bâtiment, gebäude
coin jar = interés/ahorro/ahorros, intérêt/intérêts/épargne, zinsen/zinseszins/sparen
bank = banco, banque, bank
globe = mundo/tierra, monde/terre, welt/erde
scientist = científico/científica/ciencia, scientifique/science, wissenschaftler/wissenschaft
microscope = microscopio/célula/células, microscope/cellule/cellules, mikroskop/zelle/zellen
brain model = cerebro, cerveau, gehirn
rocket = cohete, fusée, rakete
galaxy = galaxia, galaxie, galaxie
leaf = hoja/hojas/fotosíntesis, feuille/feuilles/photosynthèse, blatt/blätter/photosynthese
rose = rosa/rosas, rose/roses, rose/rosen
vegetable garden = huerto, potager, gemüsegarten
seed = semilla/semillas, graine/graines, samen
jungle = selva, jungle, dschungel/urwald
ice = hielo, , eisscholle
rainbow = arcoíris, arc-en-ciel, regenbogen
cloud = nube/nubes, nuage/nuages, wolke/wolken
fog = niebla, brouillard/brume, nebel
pillow = almohada, oreiller, kissen
mattress = colchón, matelas, matratze
meditating person = meditación, méditation, meditation
cup of tea = infusión, infusion/tisane, kräutertee
kite = cometa, cerf-volant, drachenflieger
umbrella = paraguas, parapluie, regenschirm
clock = , horloge/pendule, wanduhr
key = llave/llaves, clé/clés, schlüssel
staircase = escalera, escalier, treppe
swimming pool = piscina, piscine, schwimmbad
playground = columpio, balançoire, spielplatz
ball = pelota/balón, ballon/balle, ball
basketball = baloncesto, basket, basketball
tennis racket = tenis, tennis, tennis
ski slope = esquí, ski, ski/piste
surfer = surfista/surf, surfeur/surf, surfer
climber = escalador/escalada, grimpeur/escalade, kletterer/klettern
`;

const words = new Map<string, string>();
const COLUMNS = ["es", "fr", "de", "it", "pt"] as const;
/** Which columns a form stands in. */
const columns = new Map<string, Set<string>>();
const characters: (readonly [string, string])[] = [];
for (const line of TABLE.trim().split("\n")) {
  const [english = "", latin = "", dense = ""] = line.split(" = ").map((part) => part.trim());
  for (const form of latin.split(/[,/]/)) if (form.trim() && !words.has(form.trim())) words.set(form.trim(), english);
  latin.split(",").forEach((forms, i) => {
    for (const form of forms.split("/").map((part) => part.trim()))
      if (form && COLUMNS[i]) columns.set(form, (columns.get(form) ?? new Set()).add(COLUMNS[i]));
  });
  for (const form of dense.split("/")) if (form.trim()) characters.push([form.trim(), english]);
}
// The longest form wins: 面包店 is a bakery before it is bread.
characters.sort((a, b) => b[0].length - a[0].length);

/** The English nouns a picture of this text can show, in the order they stand there. */
export function englishNouns(text: string): string[] {
  const lower = text.toLowerCase();
  const found: { at: number; noun: string }[] = [];
  for (const match of lower.matchAll(/[\p{L}-]+/gu)) {
    const noun = words.get(match[0]);
    if (noun) found.push({ at: match.index, noun });
  }
  found.push(...nounsOfOtherScripts(lower));
  let rest = lower;
  for (const [form, noun] of characters) {
    const at = rest.indexOf(form);
    if (at < 0) continue;
    found.push({ at, noun });
    rest = rest.replaceAll(form, " ".repeat(form.length));
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ noun }) => noun))];
}

/** Forms that are English words as well, and prove nothing. */
const ENGLISH_TOO = new Set(
  "tour port pain chat lit place four table rose hut tag see bus ball son pan mar sale robe bank wand stern hand man wind sofa bar chalet villa violin tennis basket park".split(
    " ",
  ),
);

const SMALL = [
  ["es", new Set(["de", "la", "el", "un", "una", "al", "del", "y", "en"])],
  ["fr", new Set(["de", "la", "le", "un", "une", "à", "et", "du", "au", "l", "d"])],
  ["de", new Set(["der", "die", "das", "des", "ein", "eine", "und", "im", "am", "für"])],
] as const;

/**
 * The language whose nouns a short text is made of: two of its own, one with a small word beside it, or one that English could
 * not spell; else `null`.
 */
export function languageOfNouns(text: string): string | null {
  const hits = new Map<string, number>();
  const little = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}-]+/gu)) {
    const found = columns.get(word);
    const [only] = found?.size === 1 ? found : [];
    for (const [language, small] of SMALL) if (small.has(word)) little.set(language, (little.get(language) ?? 0) + 1);
    if (only && !ENGLISH_TOO.has(word)) hits.set(only, (hits.get(only) ?? 0) + (/[^a-z-]/.test(word) ? 2 : 1));
  }
  for (const [language, count] of hits) hits.set(language, count + (little.get(language) ?? 0));
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Adjectives that change what a picture shows, by stem: english = es, fr, de. */
const ADJECTIVES = new Map(
  `small = pequeñ, petit, klein
  old = viej/antigu, vieux/vieil/ancien, alt
  big = grand/enorm, grand/gros, groß
  red = roj, rouge, rot
  blue = azul, bleu, blau
  green = verd, vert, grün
  white = blanc, blanc/blanch, weiß
  black = negr, noir, schwarz
  yellow = amarill, jaune, gelb
  golden = dorad, doré, golden
  wooden = madera, bois, holz
  frozen = helad/congelad, gelé, gefroren/zugefroren
  deep = profund, profond, tief
  abandoned = abandonad, abandonné, verlassen
  lonely = solitari, solitaire, einsam
  electric = eléctric, électrique, elektrisch
  handmade = artesanal, artisanal, handgemacht
  young = joven, jeune, jung`
    .split("\n")
    .flatMap((line) => {
      const [english = "", stems = ""] = line.trim().split(" = ");
      return stems.split(/[,/]/).map((stem) => [stem.trim(), english] as const);
    }),
);

/** What stands for nouns that are no thing to look at; the empty ones cannot be shown. */
const SHOWN: Readonly<Record<string, string>> = {
  autumn: "autumn trees",
  winter: "winter landscape",
  summer: "summer meadow",
  spring: "blossoming trees",
  night: "night sky",
  morning: "",
  evening: "",
  history: "",
  love: "",
  work: "",
  travel: "",
  sleep: "",
  energy: "",
  light: "",
  space: "starry sky",
  music: "musical instruments",
};

/** What a picture of a noun phrase shows, in English: `un zorro pequeño` → `small fox`; `null` when no noun is known. */
export function englishPicture(phrase: string): string | null {
  const noun = englishNouns(phrase)
    .map((found) => SHOWN[found] ?? found)
    .find((found) => found !== "");
  if (!noun) return null;
  const looks = (phrase.toLowerCase().match(/[\p{L}-]+/gu) ?? []).flatMap((word) => {
    const stem = [...ADJECTIVES.keys()].find((key) => word.startsWith(key) && word.length - key.length <= 3 && !words.has(word));
    return stem ? [ADJECTIVES.get(stem) ?? ""] : [];
  });
  return [...new Set(looks)].slice(0, 2).concat(noun).join(" ");
}

const ORDER =
  /^(?:(?:por favor|s['’]il (?:te|vous) pla[iî]t|bitte)[, ]+)?(?:(?:haz(?:me)?|crea(?:me|mi)?|genera|quiero|necesito|fais(?:-moi)?|crée[rz]?|je (?:veux|voudrais)|génère|mache?(?: mir)?|erstelle(?: mir)?|ich (?:möchte|brauche)|fai|voglio|crie|faça|quero)\s+)?(?:(?:un|una|une|ein|eine|einen|um|uma)\s+)?(?:\p{L}+\s+){0,2}?(?:v[ií]deo|vidéo|película|film|anuncio|documental|documentaire|dokumentation|dokumentarfilm|werbung|werbespot|werbefilm|publicité|histoire|historia|geschichte|cuento|documentario|pubblicità|spot|documentário|anúncio|história)(?:\s+(?:de|von|à|di)\s+\d+\s+\p{L}+)?\s+(?:sobre|acerca de|de la|del|de|para|sur|pour|à propos de|über|von|für|sul|sulla|su|per|do|da)\s+/iu;

/** Takes `haz un vídeo sobre …` and its like off a prompt: an order is not said. Text without one is unchanged. */
export function withoutForeignOrder(text: string): string {
  const rest = text.replace(ORDER, "");
  return rest === text || !rest ? text : rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
