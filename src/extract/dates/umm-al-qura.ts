/** The Umm al-Qura calendar, made by `tools/build-umm-al-qura.ts` from ICU 78.2; not to be edited. */

/** The first and the last Hijri year of the table. */
export const FIRST_HIJRI_YEAR = 1318
/** The last year of the table. */
export const LAST_HIJRI_YEAR = 1500

/** Days since 1970-01-01 of the first day of the first year. */
export const FIRST_HIJRI_DAY = -25448

/** A year each, in hexadecimal: bit `month - 1` is set where the month has thirty days, else it has twenty-nine. */
export const LONG_MONTHS = [
  '56d b5a 752 f25 e8a d16 a56 ab5 6b4 da9 b92 b25 64b a9b 35a 6d9 5d4 da5 d4a a95',
  '536 975 2f4 6e9 6d4 6a9 535 25d 4bd 9ba 3b4 b69 b2a a55 4ad a5d 2da 6d9 eaa e94',
  'd2a c56 4ae a6d 56a d55 d4a a93 52b a5b 53a 6b5 ea9 d52 d29 a55 4ad 56d aea 6e4',
  'ed1 da2 aaa 95a 2da 5b9 bb2 764 6c9 555 2ab 4db aba 5b4 da9 d52 aa5 92d 26d 8ed',
  '2da ad5 aa5 a4b 497 937 2b6 975 d69 d52 c95 92b 25b 4db 9d5 5d2 da5 d4a a95 54d',
  'aad 3aa bd2 bc4 b89 a95 52d 5ad b6a 6d4 dc9 d92 aa6 956 2ae 56d 36a b55 aaa 94d',
  '49d 95d 2ba 5b5 5aa d55 a9a 92e 26e 55d ada 6d4 6a5 b27 a4d 4ad 56d b5a 754 f49',
  'e92 d26 a56 356 6b5 baa b92 b25 68b a9b 55a ada 5b4 da9 b52 a9a 536 276 575 af2',
  '6d4 6a9 555 2ad 4bd 9ba 574 b69 b52 a95 52d a5d 4da ad9 6b2 e95 e2a c96 92e aad',
  '56a d65 d4a',
]
  .join(' ')
  .split(' ')
  .map((mask) => Number.parseInt(mask, 16))
