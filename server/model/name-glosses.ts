/**
 * Words of the field that sources write in Arabic, in Latin letters or in English: "Kataib
 * Hezbollah" is كتائب حزب الله and "Hezbollah Brigades". They are what many names are made of, so
 * they weigh less than the rest of a name, and a translation less than the word itself.
 */
import { foldedWords } from "./name-folding.ts";

/** A line for each meaning: all words for it. A word may stand in several. */
const MEANINGS: readonly string[] = [
  "كتائب كتيبة kataib katibat katiba kataeb brigade brigades battalion battalions phalanges",
  "لواء الوية liwa alwiya brigade brigades banner",
  "سرايا سرية saraya sarayat companies company brigade brigades squadrons",
  "عصائب عصبة asaib isaba usbat league bands",
  "حركة harakat haraka harakah movement",
  "حزب hizb hezb party",
  "جيش jaysh jaish army",
  "قوات قوة quwat quwwat quwa quwwa forces force",
  "فيلق faylaq failaq corps",
  "فرقة firqat firqa division",
  "فوج fawj regiment",
  "جند جنود jund junud soldiers",
  "انصار ansar supporters partisans helpers",
  "الله allah llah lah god",
  "اهل ahl people family",
  "حق haq haqq truth right righteous",
  "سيد sayyid sayed master lord",
  "شهداء شهيد shuhada shohada shahid martyrs martyr",
  "مقاومة muqawama moqawama resistance",
  "اسلامي اسلامية islami islamiya islamiyya islamic",
  "عراق عراقي عراقية iraq iraqi",
  "ثورة ثوري thawra thawri revolution revolutionary",
  "حشد hashd mobilization mobilisation",
  "شعبي شعبية shaabi shabi popular peoples",
  "منظمة munazzama munadhama organization organisation",
  "هيئة hayat haya committee commission body",
  "لجنة lajna lajnat committee commission",
  "مجلس majlis council",
  "دولة dawla dowla state",
  "وعد موعود waad waed mawud promise promised",
  "صادق sadiq sadiqun true honest truthful",
  "يوم yawm youm day",
  "سلام salam peace",
  "دم dam blood",
  "اولياء awliya guardians saints",
  "اصحاب ashab companions",
  "كهف kahf cave",
  "ثار thar thaer revenge vengeance",
  "تحرير tahrir liberation",
  "جهاد jihad",
  "مجاهدين مجاهدون mujahidin mujahideen mujahedin holy warriors",
  "جبهة jabhat jabha front",
  "فصائل fasail factions",
  "تيار tayyar current trend",
  "تنسيقية تنسيق tansiqiya coordination coordinating",
  "فتح fath fatah fateh conquest victory",
  "شباب shabab youth",
  "حرس haras guard guards",
  "قدس quds qods jerusalem",
  "نجباء nujaba nobles noble",
  "مهدي mahdi mehdi",
  "امام imam",
  "محور mihwar axis",
  "دعوة dawa call",
  "عدل عدالة adl adala justice",
  "قاعدة qaida qaeda base",
  "جماعة jamaa jamaat group society",
  "وطني وطنية watani wataniya national",
  "قومي قومية qawmi national",
  "عربي عربية arabi arabiya arab",
  "كردي كردستان kurdi kurdistan kurdish",
  "حر احرار hurr ahrar free freemen",
  "اشتراكي ishtiraki socialist",
  "ديمقراطي dimuqrati democratic",
  "وحدة wahda unity union unit units",
  "اتحاد ittihad union federation",
  "تجمع tajammu gathering assembly rally",
  "تحالف tahaluf alliance coalition",
  "حماية himaya protection",
  "دفاع difa defense defence",
  "صقور suqur falcons hawks",
  "اسود usud lions",
  "نور nur noor light",
  "سيف sayf saif sword",
  "راية rayat banner flag",
  "طوفان tufan flood",
  "حكومة hukumat hukuma government",
  "وزارة wizarat wizara ministry",
  "محافظة muhafazat muhafaza governorate province",
  "مدينة madinat madina city town",
  "مطار matar airport",
  "معسكر muaskar camp",
  "سفارة safarat safara embassy",
];

const OF_WORD = new Map<string, string[]>();
MEANINGS.forEach((line, index) => {
  for (const word of foldedWords(line)) {
    OF_WORD.set(word, [...(OF_WORD.get(word) ?? []), `m${index + 1}`]);
  }
});

/** The meanings of a folded word, as `m1`, `m2`, …; none for a word that is not of the field. */
export function glosses(word: string): readonly string[] {
  return OF_WORD.get(word) ?? [];
}
