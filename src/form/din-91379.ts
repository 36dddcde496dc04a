/**
 * The characters DIN 91379:2022-08 allows in names, as regular expression sources.
 * Source: String-Latin, "DIN-91379-Characters-and-Sequences", list 1.3, CC BY 4.0. `test/definitions` holds every
 * entry of that list against these expressions.
 */

const LETTERS = "A-Za-zÀ-ÖØ-öø-žƇƈƏƗƠơƯưƷǍ-ǜǞǟǢ-ǰǴǵǸ-ǿȒȓȘ-țȞȟȧ-ȳəɨʒḂḃḆḇḊ-ḑḗḜ-ḫḯ-ḷḺḻṀ-ṉṒ-ṛṞ-ṣṪ-ṯẀ-ẇẌ-ẗẞẠ-ỹ";

/** Non-letters N1, as they occur in names of natural persons. */
const N1 = "\\u0020\\u0027\\u002C-\\u002E\\u0060\\u007E\\u00A8\\u00B4\\u00B7ʹʺʾʿˈˌ\\u2019\\u2021";

/** Non-letters N2, as they occur in other names: digits, brackets, signs. */
const N2 =
  "\\u0021-\\u0026\\u0028-\\u002B\\u002F-\\u0040\\u005B-\\u005F\\u007B-\\u007D\\u00A1-\\u00A3\\u00A5\\u00A7\\u00A9-\\u00AC\\u00AE-\\u00B3\\u00B5\\u00B6\\u00B9-\\u00BB\\u00BF\\u00D7\\u00F7\\u20AC";

/** The 149 sequences, by what follows the base: [bases, following code points]. */
const SEQUENCES: readonly (readonly [bases: string, following: string])[] = [
  ["Aa", "\\u030B"],
  ["CFGKMPSTZcfgkmpstz", "\\u0300"],
  ["CFHKNPSTZcfhknpstzÛûḲḳṢṣṬṭỤụ", "\\u0304"],
  ["CMNRZcmnrzÇç", "\\u0306"],
  ["CTZczẠạỌọỤụ", "\\u0308"],
  ["CKPTckptČč", "\\u0315"],
  ["CPcpČč", "\\u0323"],
  ["CHKLNchklnŽž", "\\u0326"],
  ["Cc", "\\u0328\\u0306"],
  ["DKLMNdklmn", "\\u0302"],
  ["HSs", "\\u0331"],
  ["JjÿĪī", "\\u0301"],
  ["J", "\\u030C"],
  ["KUku", "\\u0307"],
  ["KTkt", "\\u031B"],
  ["K", "\\u035FH"],
  ["Kk", "\\u035Fh"],
  ["LRlr", "\\u0325"],
  ["LRlr", "\\u0325\\u0304"],
  ["Mm", "\\u0310"],
  ["Ss", "\\u031B\\u0304"],
  ["ZzŽž", "\\u0327"],
  ["ēō", "\\u030D"],
];

const sequences = SEQUENCES.map(([bases, following]) => `[${bases}]${following}`).join("|");

/** Data type A, names of natural persons: letters, sequences, N1. Compared after NFC. */
export const DIN_91379_A = `^(?:[${LETTERS}${N1}]|${sequences})*$`;

/** Data type B, other names: type A and N2. Compared after NFC. */
export const DIN_91379_B = `^(?:[${LETTERS}${N1}${N2}]|${sequences})*$`;
