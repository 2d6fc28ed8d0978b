// Names that the sampler of headings draws from: invented pairings of real surnames and forenames, by origin, with how such names are said.

export interface Origin {
  readonly origin: string;
  readonly surnames: readonly string[];
  readonly forenames: readonly string[];
  /** `forenames surname`, or the family name first without a comma, where only the words can be checked */
  readonly said: 'forenames-first' | 'family-first';
}

const origin = (name: string, surnames: string, forenames: string, said: Origin['said'] = 'forenames-first'): Origin => ({
  origin: name,
  surnames: surnames.split('|'),
  forenames: forenames.split('|'),
  said,
});

/** Surnames keep their particles; a double surname is one entry. Forenames hold no word that is also a title or a suffix. */
export const ORIGINS: readonly Origin[] = [
  origin('English', 'Whitfield|Ashworth|Pemberton|Wells-Barnett|O’Hara|McAllister', 'Eleanor|Henry James|Ada|Walter S.|J. Edgar|Mary Ann'),
  origin('African American', 'Gaskins|Tolliver|Merriweather|Boykin', 'LaToya|Cleophus|Dejuan|Odessa Mae|Ta-Nehisi|Shaquille'),
  origin('Chinese', 'Zhang|Ouyang|Chiang|Li', 'Yimou|Xiaoping|Kai-shek|Ai Ling', 'family-first'),
  origin('Japanese', 'Watanabe|Ōe|Kurosawa|Yamamoto', 'Kenji|Yōko|Haruki|Shigeru', 'family-first'),
  origin('Korean', 'Pak|Ch’oe|Kim', 'Kyŏng-ni|Dae-jung|Sun-hee', 'family-first'),
  origin('Vietnamese', 'Nguyễn|Trần|Phạm', 'Thị Minh Khai|Văn Đồng|Hưng Đạo', 'family-first'),
  origin('Hungarian', 'Kodály|Szabó|Vörösmarty', 'Zoltán|Magda|Mihály', 'family-first'),
  origin('West African', 'Oyelaran|Diop|Asante|Okonkwo', 'Folasade|Cheikh Anta|Kofi|Chidinma|Amara'),
  origin('East African', 'wa Thiong’o|Odhiambo|Kamau|Mwangi', 'Ngũgĩ|Wanjiru|Juma|Achieng'),
  origin('Southern African', 'Mqhayi|Dlamini|Ndlovu|van der Merwe', 'Nomvula|Thandeka|Sipho|Pieter'),
  origin('Ethiopian', 'Tessema|Bekele|Gebremariam', 'Abebech|Tadesse|Hirut'),
  origin('Arabic', 'al-Khatib|El Saadawi|Haddad|bin Talal', 'Nawal|Abd al-Rahman|Fairuz|Tariq'),
  origin('Persian', 'Farrokhzad|Hosseini|Shamlu', 'Forough|Ahmad|Shirin'),
  origin('Turkish', 'Öztürk|Yıldız|Karaosmanoğlu', 'Ayşe|İsmet|Gülşen'),
  origin('Hebrew and Yiddish', 'Ben-Yehuda|Halevi|Rabinowitz', 'Avraham|Shoshana|Yitzhak Leib'),
  origin('Slavic', 'Chaĭkovskiĭ|Novák|Wójcik|Petrović', 'Petr Ilʹich|Božena|Stanisława|Dragoljub'),
  origin('Hispanic', 'García Márquez|Vargas Llosa|Hernández|Ortega y Gasset|Iglesias', 'Gabriel|María Elena|José|Guadalupe'),
  origin('Portuguese', 'Sousa e Silva|da Costa|Guimarães', 'Joaquim|João|Conceição'),
  origin('Nordic', 'Sigurðardóttir|Bjørnson|Åkesson', 'Jóhanna|Astrid|Björk'),
  origin('West European', 'de la Tour|von Humboldt|van Beethoven|Du Bois|d’Arezzo', 'Georges|Wilhelmine|Ludwig|Guido'),
  origin('Indigenous North American', 'Mankiller|Begay|Echohawk', 'Wilma|Atsidi|Ohiyesa'),
  origin('Hawaiian and Pacific', 'Kealoha|Tuiasosopo|Te Kanawa', 'Keali‘i|Leilani|Tavita|Aroha'),
  origin('South Asian', 'Chattopadhyay|Kaur|Subramanian|Mukherjee', 'Rabindranath|Harpreet|Lakshmi|Bankim Chandra'),
];
