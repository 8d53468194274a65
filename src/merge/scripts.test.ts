import { expect, test } from 'vitest'
import { compareAcrossScripts } from './scripts.ts'

test.each<[string, string, string]>([
  ['Henrik Aldane', 'هنريك ألدان', 'same'],
  ['Lorenzo Piati', 'لورنزو بياتي', 'same'],
  ['Mishal al-Hadrami', 'مشعل الهدرمي', 'same'],
  ['Fahid bin Salim al-Rasni', 'فهيد بن سالم الراسني', 'same'],
  ['Charlotte Schulthan', 'شارلوت شولتان', 'same'],
  ['Alexandra Whitwick', 'ألكسندرا ويتويك', 'same'],
  ['Christopher Eldinger', 'كريستوف إلدينغر', 'open'],
  ['Abdulsalam al-Rasni', 'عبد السلام الراسني', 'same'],
  ['Abdel-Salam Rasni', 'عبدالسلام الراسني', 'same'],
  ['Ali Larduni', 'علي لاردوني', 'same'],
  ['Mamdouh al-Rasni', 'ممدوح الراسني', 'same'],
  ['Hussein al-Rasni', 'حسن الراسني', 'open'],
  ['Hassan al-Rasni', 'حسين الراسني', 'open'],
  ['Mahmoud al-Rasni', 'محمد الراسني', 'open'],
  ['Mohammed al-Rasni', 'محمود الراسني', 'open'],
  ['Hamad al-Rasni', 'محمد الراسني', 'open'],
  ['Hamad al-Rasni', 'أحمد الراسني', 'open'],
  ['Suleiman al-Rasni', 'سلمان الراسني', 'open'],
  ['Salman al-Rasni', 'سليمان الراسني', 'open'],
  ['Saeed al-Rasni', 'سعد الراسني', 'open'],
  ['Wang Yong', 'وانغ يانغ', 'open'],
  ['Salman bin Rasan', 'سلمان بن رسطان', 'open'],
  ['Jonas Sorvik', 'كاسبر ميلار', 'other'],
  ['Henrik Aldane', 'أوسكار بيلمان', 'other'],
  ['Henrik Aldane', 'أوسكار ألدان', 'open'],
  ['Aldane', 'هنريك ألدان', 'open'],
  ['Belman', 'هنريك ألدان', 'other'],
  ['Lee', 'يي', 'open'],
  ['李明', 'هنريك ألدان', 'open'],
])('%s and %s: %s', (one, other, agreement) => {
  expect(compareAcrossScripts(one, other)).toBe(agreement)
  expect(compareAcrossScripts(other, one)).toBe(agreement)
})
