// How people of sixteen cultures are named: what a generator of headings draws from. Surnames are lists, or are put together as such names are.
import given from '../src/domain/heading/lexicon/given.json' with { type: 'json' };
import surnames from '../src/domain/heading/lexicon/surnames.json' with { type: 'json' };
import { chosen, evenly, type Random } from './random.ts';

export interface BareName {
  /** particles included, as LC enters it: "Van der Berg"; "" for a name without a surname */
  readonly surname: string;
  readonly forenames: readonly string[];
  /** behind the forenames in inverted order: "von" of "Humboldt, Alexander von" */
  readonly particle: string;
}

interface Culture {
  readonly name: string;
  /** share of the headings, in hundredths; about what catalogues of American institutions hold */
  readonly share: number;
  readonly draw: (random: Random) => BareName;
  /** family name first when written without a comma */
  readonly familyFirst?: boolean;
  /** other romanisations of a surname: what one cataloguer writes and another does not */
  readonly respell?: (surname: string) => string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** In an order that is not alphabetical, so that common names begin with every letter. */
const mixed = (list: readonly string[], step: number): string[] => list.map((_, at) => capital(list[(at * step) % list.length] ?? ''));

const ALL_SURNAMES = mixed(
  surnames.words.split(' ').filter((word) => word.length > 2),
  7919,
);
const ALL_GIVEN = mixed(
  given.words.split(' ').filter((word) => word.length > 2),
  7907,
);

const ENGLISH =
  words(`Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill
  Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Turner Phillips Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks
  Bennett Gray James Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Fisher Henderson Cole West Jordan Reynolds Graham Hamilton Wallace Woods Griffin Hayes Bryant Ford Marshall Owens Harrison`);
const ENGLISH_GIVEN =
  words(`John William James George Charles Robert Joseph Thomas Edward Henry Mary Elizabeth Anna Margaret Helen Ruth Dorothy Alice Sarah Martha Samuel David Frank Walter Arthur Albert Harry Fred Louis Richard
  Benjamin Daniel Andrew Peter Paul Francis Clara Emma Florence Grace Harriet Ida Jane Julia Laura Lillian Lucy Mabel Nancy Rose Susan Theodore Herbert Ernest Ralph Eugene Lawrence Leonard Philip Hugh Nathaniel Isaac
  Jacob Abraham Ellen Esther Eva Frances Gertrude Josephine Katherine Louise Marion Mildred Minnie Nellie Rebecca Sophia Virginia Augustus Calvin Clarence Douglas Edgar Everett Gilbert Harold Horace Howard Jesse Luther
  Marcus Oliver Oscar Percy Roland Rufus Silas Warren`);
const HISPANIC =
  words(`García Martínez Rodríguez López Hernández González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Cruz Morales Ortiz Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Castillo Jiménez Vargas Romero Herrera
  Medina Aguilar Vega Castro Guerrero Lorca Fuentes Salazar Delgado Ríos Navarro Campos Ibarra Orozco Peralta Quintero Rosales Sandoval Trujillo Ulloa Valdés Zamora Zúñiga Acosta Barrera Cárdenas Escobar Figueroa`);
const HISPANIC_GIVEN =
  words(`José Juan Luis Carlos Francisco Manuel Pedro Jesús Miguel Antonio Rafael Fernando Jorge Ricardo Alberto Ramón Roberto Enrique Andrés Diego María Carmen Rosa Ana Guadalupe Teresa Elena Isabel Lucía Dolores
  Pilar Mercedes Gabriel Emilio Ignacio Joaquín Julio Salvador Tomás Vicente`);
const PORTUGUESE = words(
  `Silva Santos Oliveira Souza Pereira Lima Carvalho Ferreira Ribeiro Almeida Costa Gomes Martins Araújo Melo Barbosa Cardoso Teixeira Moreira Correia Nunes Machado Lopes Freitas Vieira Monteiro Mendes Fonseca`,
);
const PORTUGUESE_GIVEN = words(
  `João Antônio Manuel Joaquim Luís Paulo Pedro Carlos Francisco Fernando Mário Maria Ana Helena Beatriz Inês Teresa Rui Nuno Vasco Duarte Gil Tiago Afonso Augusto`,
);
const FRENCH =
  words(`Bernard Dubois Durand Moreau Laurent Simon Michel Lefebvre Leroy Roux Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Faure Mercier Blanc Guerin Boyer Garnier Chevalier Gauthier Perrin
  Robin Clement Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noel Meyer Dufour Meunier Brun Blanchard Giraud Joly Riviere Lucas Brunet Gaillard Barbier Arnaud Tremblay Gagnon Bouchard`);
const FRENCH_GIVEN = words(
  `Jean Pierre Jacques François Louis Charles Michel Henri Étienne Philippe André Paul Antoine Joseph Claude Nicolas Émile Georges Marcel Marguerite Jeanne Marie Anne Françoise Hélène Thérèse Édouard Gustave Victor`,
);
const GERMAN_FRONT =
  words(`Acker Alt Bach Baum Berg Birken Blum Brand Buch Burg Eich Eisen Feld Fink Fried Gold Gross Grün Hart Haus Heil Hoch Hirsch Hof Holz Kalt Kirch Klein König Kreuz Land Lang Licht Linden Lö Lust Mühl Neu Nuss Ober Rosen
  Roth Sand Schön Schwarz Silber Stein Stern Stroh Tannen Thal Vogel Wald Wasser Wein Weis Wiesen Winter Wolf Ziegel Zimmer`);
const GERMAN_BACK = words(
  `mann bach berg burg feld er haus heim hof meier müller stein thal wald werth schmidt bauer dorf hauser hoff inger`,
);
const GERMAN_GIVEN = words(
  `Johann Karl Friedrich Wilhelm Heinrich Georg Ludwig Otto Hans Hermann Ernst Franz Max Paul Rudolf Gustav August Anna Maria Elisabeth Margarethe Johanna Gertrud Emma Frieda Klara Martha Ulrich Konrad Werner`,
);
const DUTCH = words(
  `Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Smits Jacobs Maas Verhoeven Koster Prins Blom Huisman Peeters Kuipers Veenstra Kramer Postma Willems Hoekstra Scholten`,
);
const DUTCH_PARTED = words(
  `Berg Dijk Heuvel Horst Linden Meer Wal Velde Bosch Broek Brink Hoek Laan Leeuwen Vliet Steen Wijk Zanden Beek Gogh`,
);
const DUTCH_GIVEN = words(
  `Jan Pieter Cornelis Willem Hendrik Johannes Gerrit Dirk Jacob Klaas Maria Johanna Cornelia Anna Catharina Wilhelmina Adriaan Maarten Joost Frans`,
);
const ITALIAN_STEM = words(
  `Bell Ross Bianch Roman Colomb Ricc Marin Grec Brun Gall Cont Costantin Giord Mancin Rizz Lombard Morett Barbier Font Santor Marian Rinald Carus Ferr Gatt Pellegr Palumb Sann Fabbr Mart Negr Vital Serr Marchett Valent Donat`,
);
const ITALIAN_END = words(`i o ini elli etti one ucci ato aro oni`);
const ITALIAN_GIVEN = words(
  `Giovanni Giuseppe Antonio Francesco Mario Luigi Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Paolo Michele Maria Anna Rosa Angela Giovanna Teresa Lucia Carmela Caterina Bartolomeo Cosimo`,
);
const SLAVIC_STEM =
  words(`Ivan Petr Pavl Alekse Nikola Vasil Mikhail Fedor Andre Grigor Stepan Sergee Dmitri Vladimir Bogdan Roman Maksim Zakhar Tikhon Kuz Sokol Medved Volk Orl Vorob Lebed Morozk Kozl Zaits Belous Cherny Tolst Dost Chaikov Rakhmanin
  Shostak Prokof Borod Glink Musorg Rimsk Stravin Kandin Malev Rodchenk Mayak Pastern Akhmat Tsvet`);
const SLAVIC_END = words(`ov ev in skii enko ich ovich ovskii`);
const SLAVIC_GIVEN = words(
  `Ivan Petr Aleksandr Nikolai Mikhail Sergei Vladimir Dmitrii Aleksei Fedor Grigorii Konstantin Anna Mariia Elena Olga Tatiana Ekaterina Natalia Sofiia Boris Lev Pavel Viktor Evgenii`,
);
const POLISH_STEM = words(
  `Kowal Wiśniew Wójcik Lewandow Zieliń Szymań Dąbrow Kozłow Jankow Mazur Krawczyk Piotrow Grabow Nowakow Pawłow Michal Król Wieczor Jabłoń Wróblew Majew Olszew Jaworow Malinow Stępień Górsk Rutkow Sikor`,
);
const CHINESE = words(
  `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lü Ding Ren Lu Yao Shen Zhong Jin Shi`,
);
const CHINESE_SYLLABLE = words(
  `ming hua guo wei jian zhong ping xiao li ying mei yu zhi wen de sheng rong qing chun hong xin yun jun feng hui lan fang juan bo tao kai hai long shan lin an jing yan xue dong cheng zi hao shu`,
);
const JAPANESE_FRONT = words(
  `yama ta naka ko mori kawa mura ishi matsu taka ki kita minami higashi nishi fuji saka ya shima oka no tani hira toku ima e shira kuro aka ao kane sugi take ume`,
);
const JAPANESE_BACK = words(`moto da naka yama guchi kawa mura ta shima saki mori no oka zawa ki bayashi tani i ya hara ba gami`);
const JAPANESE_GIVEN = words(
  `Hiroshi Takeshi Kenji Akira Haruo Ichirō Jirō Saburō Kazuo Kiyoshi Makoto Masao Minoru Noboru Osamu Shigeru Shinji Susumu Tadashi Takashi Tarō Yoshio Yukio Aiko Chieko Emiko Fumiko Hanako Haruko Kazuko Keiko Kiyoko Michiko Sachiko Yoshiko Yuriko`,
);
const KOREAN = words(
  `Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Son Bae Baek Heo Nam Shim Noh Ha Kwak Sung Cha Joo Woo Koo Min Ryu Na Jin Um Won Chun Bang Kong`,
);
const KOREAN_SYLLABLE = words(
  `min jun seo ji hyun woo young soo jin ho kyung sang sung jae hee eun mi sun hye in chul dong tae yong ki won kwang byung il hwan`,
);
const VIETNAMESE = words(`Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Lâm Cao`);
const VIETNAMESE_MIDDLE = words(`Văn Thị Hữu Đức Minh Quang Ngọc Thanh Xuân Công Đình Kim Bá Duy`);
const VIETNAMESE_GIVEN = words(
  `Anh Bình Châu Chi Dũng Giang Hà Hải Hằng Hiền Hoa Hòa Hùng Hương Khánh Lan Liên Linh Long Mai Nam Nga Nhung Phong Phúc Phương Quân Sơn Tâm Thảo Thắng Thu Thủy Trang Trung Tú Tuấn Vân Vinh Yến`,
);
const ARABIC_GIVEN = words(
  `Muhammad Ahmad Ali Hasan Husayn Mahmud Ibrahim Yusuf Umar Uthman Khalid Abdullah Mustafa Salim Samir Nabil Karim Jamal Fatima Aisha Khadija Zaynab Maryam Layla Amina Salma Nadia Huda Rashid Tariq Bilal Hamza Idris Ismail`,
);
const ARABIC_NISBA = words(
  `Baghdadi Misri Tunisi Masri Halabi Dimashqi Shami Hijazi Najjar Haddad Khatib Khalil Sayyid Sharif Qadi Tamimi Ansari Husayni Hashimi Qasimi Jabiri Rifai Zahrani Maliki Shafii Hakim Katib Sabbagh Nahhas Bustani Jundi`,
);
const INDIAN =
  words(`Sharma Patel Singh Kumar Gupta Reddy Rao Iyer Nair Menon Banerjee Chatterjee Mukherjee Das Ghosh Bose Sen Roy Khan Ahmed Hussain Chaudhuri Mehta Shah Desai Joshi Kulkarni Deshpande Patil Naidu Pillai Krishnan Subramaniam Agarwal
  Kapoor Malhotra Chopra Bhatt Trivedi Mishra Tiwari Pandey Verma Yadav Perera Fernando Silva Jayawardena Wickramasinghe Bandara`);
const INDIAN_GIVEN = words(
  `Rajesh Suresh Ramesh Anil Vijay Ashok Arun Ravi Mohan Krishna Rama Lakshmi Sita Radha Kamala Indira Sarojini Rabindranath Subhas Jawaharlal Amrita Anjali Deepa Kavita Meera Nirmala Padma Priya Sunita Usha Arjun Dev Gopal Hari Kiran`,
);
const YORUBA_FRONT = words(`Ade Olu Ola Ayo Oye Ogun Ifa Akin Babatun Omo Adeni Owo Oluwa Abio`);
const YORUBA_BACK = words(`yemi wole bayo kunle seun mide tola dele niyi femi gbenga lade yinka tunde dayo sola goke jide`);
const WEST_AFRICAN = words(
  `Mensah Owusu Boateng Asante Appiah Osei Agyeman Ofori Amoah Diop Ndiaye Fall Sow Diallo Ba Traoré Keita Coulibaly Touré Konaté Camara Sesay Kamara Conteh Okafor Okonkwo Eze Nwosu Achebe Okeke Obi Nnamdi Bello Abubakar Danjuma Musa`,
);
const WEST_AFRICAN_GIVEN = words(
  `Kwame Kofi Yaw Kwabena Kwasi Kojo Ama Akosua Abena Efua Yaa Adwoa Mamadou Ousmane Amadou Ibrahima Fatou Aminata Mariama Chinua Chidi Emeka Ngozi Chinwe Ifeoma Nneka Obiora Uche Sani Aliyu Wole Funmilayo`,
);
const ETHIOPIAN = words(
  `Abebe Kebede Tesfaye Haile Bekele Alemayehu Girma Mulugeta Tadesse Desta Wolde Gebre Lemma Getachew Assefa Worku Mengistu Zewde Tsegaye Yohannes Dawit Solomon Makonnen Aster Almaz Tigist Hirut Selam Mulu Workneh Fikru Demissie`,
);
const SCANDINAVIAN_STEM = words(
  `Ander Han Johan Lar Ol Petter Nil Erik Jen Sven Karl Gustaf Mag Mikkel Ras Søren Peder Jakob Chris Knud Tor Hal`,
);
const NORDIC_LAND = words(
  `Lindberg Lindqvist Bergström Sandberg Holmgren Ekström Nyström Forsberg Sjöberg Wallin Dahl Lund Haugen Bakken Moen Solberg Strand Hagen Nygaard Kjær Krogh Virtanen Korhonen Nieminen Mäkinen Laine Heikkinen Koskinen`,
);
const SCANDINAVIAN_GIVEN = words(
  `Lars Nils Anders Erik Karl Gustaf Olof Per Johan Sven Knut Ole Hans Jens Søren Niels Ingrid Astrid Karin Sigrid Kirsten Birgit Anna Greta Helga Solveig Aino Väinö Eero Liisa`,
);

const pair = (front: readonly string[], back: readonly string[], random: Random): string => chosen(front, random) + chosen(back, random);

/** One forename, often a second, seldom a third. */
const several = (list: readonly string[], random: Random, second: number): string[] => {
  const names = [chosen(list, random)];
  if (random() < second) names.push(chosen(list, random));
  if (names.length > 1 && random() < 0.1) names.push(chosen(list, random));
  return names;
};

const bare = (surname: string, forenames: readonly string[], particle = ''): BareName => ({ surname, forenames, particle });
const either = (list: readonly string[], share: number, random: Random): string =>
  random() < share ? chosen(list, random) : chosen(ALL_SURNAMES, random);
const syllables = (list: readonly string[], joint: string, random: Random): string =>
  capital(`${evenly(list, random)}${random() < 0.85 ? joint + evenly(list, random) : ''}`);

export const CULTURES: readonly Culture[] = [
  { name: 'English', share: 34, draw: (r) => bare(either(ENGLISH, 0.45, r), several(r() < 0.85 ? ENGLISH_GIVEN : ALL_GIVEN, r, 0.6)) },
  {
    name: 'Hispanic',
    share: 9,
    draw: (r) =>
      bare(r() < 0.5 ? `${chosen(HISPANIC, r)} ${chosen(HISPANIC, r)}` : either(HISPANIC, 0.7, r), several(HISPANIC_GIVEN, r, 0.3)),
  },
  { name: 'Portuguese', share: 3, draw: (r) => bare(either(PORTUGUESE, 0.8, r), several(PORTUGUESE_GIVEN, r, 0.4), r() < 0.2 ? 'da' : '') },
  {
    name: 'French',
    share: 6,
    draw: (r) =>
      bare(r() < 0.1 ? `La ${chosen(FRENCH, r)}` : either(FRENCH, 0.6, r), several(FRENCH_GIVEN, r, 0.3), r() < 0.08 ? 'de' : ''),
  },
  {
    name: 'German',
    share: 8,
    draw: (r) => bare(pair(GERMAN_FRONT, GERMAN_BACK, r), several(GERMAN_GIVEN, r, 0.4), r() < 0.08 ? 'von' : ''),
  },
  {
    name: 'Dutch',
    share: 3,
    draw: (r) =>
      r() < 0.35
        ? bare(chosen(DUTCH_PARTED, r), several(DUTCH_GIVEN, r, 0.3), r() < 0.5 ? 'van der' : 'van')
        : bare(either(DUTCH, 0.6, r), several(DUTCH_GIVEN, r, 0.3)),
  },
  { name: 'Italian', share: 5, draw: (r) => bare(pair(ITALIAN_STEM, ITALIAN_END, r), several(ITALIAN_GIVEN, r, 0.2)) },
  {
    name: 'Russian',
    share: 4,
    draw: (r) => bare(pair(SLAVIC_STEM, SLAVIC_END, r), [chosen(SLAVIC_GIVEN, r), `${chosen(SLAVIC_GIVEN, r)}ovich`]),
    respell: (surname) => surname.replace(/skii$/, 'sky').replace(/^Ch/, 'Tch').replace(/ev$/, 'eff').replace(/ov$/, 'off'),
  },
  { name: 'Polish', share: 3, draw: (r) => bare(`${chosen(POLISH_STEM, r)}${r() < 0.7 ? 'ski' : ''}`, several(GERMAN_GIVEN, r, 0.2)) },
  { name: 'Chinese', share: 4, familyFirst: true, draw: (r) => bare(chosen(CHINESE, r), [syllables(CHINESE_SYLLABLE, '', r)]) },
  { name: 'Japanese', share: 4, draw: (r) => bare(capital(pair(JAPANESE_FRONT, JAPANESE_BACK, r)), [chosen(JAPANESE_GIVEN, r)]) },
  { name: 'Korean', share: 2, familyFirst: true, draw: (r) => bare(chosen(KOREAN, r), [syllables(KOREAN_SYLLABLE, '-', r)]) },
  {
    name: 'Vietnamese',
    share: 2,
    familyFirst: true,
    draw: (r) => bare(chosen(VIETNAMESE, r), [chosen(VIETNAMESE_MIDDLE, r), chosen(VIETNAMESE_GIVEN, r)]),
  },
  { name: 'Arabic', share: 3, draw: (r) => bare(`${r() < 0.5 ? 'al-' : ''}${chosen(ARABIC_NISBA, r)}`, several(ARABIC_GIVEN, r, 0.5)) },
  { name: 'South Asian', share: 4, draw: (r) => bare(either(INDIAN, 0.8, r), several(INDIAN_GIVEN, r, 0.3)) },
  {
    name: 'West African',
    share: 3,
    draw: (r) =>
      r() < 0.5
        ? bare(pair(YORUBA_FRONT, YORUBA_BACK, r), [pair(YORUBA_FRONT, YORUBA_BACK, r)])
        : bare(chosen(WEST_AFRICAN, r), several(WEST_AFRICAN_GIVEN, r, 0.3)),
  },
  { name: 'Ethiopian', share: 1, draw: (r) => bare(chosen(ETHIOPIAN, r), [chosen(ETHIOPIAN, r)]) },
  {
    name: 'Nordic',
    share: 5,
    draw: (r) =>
      bare(
        r() < 0.5 ? `${chosen(SCANDINAVIAN_STEM, r)}${r() < 0.5 ? 'sen' : 'sson'}` : either(NORDIC_LAND, 0.6, r),
        several(SCANDINAVIAN_GIVEN, r, 0.4),
      ),
  },
];

const TOTAL = CULTURES.reduce((sum, { share }) => sum + share, 0);

export function cultureBy(random: Random): Culture {
  let at = random() * TOTAL;
  for (const culture of CULTURES) {
    at -= culture.share;
    if (at < 0) return culture;
  }
  // rounding alone leads here
  return CULTURES.reduce((first) => first);
}
