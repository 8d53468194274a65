import { expect, test } from 'vitest'
import { type DateManner, showDate, showDay, showHijri, showTime, weekdayNames } from './dates.ts'

const ARABIC: DateManner = { locale: 'ar', digits: 'latn', months: 'egypt', hijri: false }
const ENGLISH: DateManner = { ...ARABIC, locale: 'en' }

/** Without the marks of direction that `Intl` puts between digits. */
const plain = (text: string): string => text.replaceAll(/[\u200e\u200f]/g, '')

test('a day is shown with the names that a region has for its months', () => {
  expect(showDate('2022-08-05', ENGLISH)).toBe('5 August 2022')
  expect(plain(showDate('2022-08-05', ARABIC))).toBe('5 أغسطس 2022')
  expect(plain(showDate('2022-08-05', { ...ARABIC, months: 'levant' }))).toBe('5 آب 2022')
  expect(plain(showDate('2022-08-05', { ...ARABIC, months: 'maghreb' }))).toBe('5 أوت 2022')
  expect(plain(showDate('2022-08-05', { ...ARABIC, months: 'morocco' }))).toBe('5 غشت 2022')
})

test('digits are as chosen, in Arabic alone', () => {
  expect(plain(showDate('2022-08-05', { ...ARABIC, digits: 'arab' }))).toBe('٥ أغسطس ٢٠٢٢')
  expect(showDate('2022-08-05', { ...ENGLISH, digits: 'arab' })).toBe('5 August 2022')
})

test('a date is shown no more precisely than it is known', () => {
  expect(showDate('2022-08', ENGLISH)).toBe('August 2022')
  expect(showDate('2022', ENGLISH)).toBe('2022')
  expect(showDate('XXXX-08-05', ENGLISH)).toBe('5 August')
  expect(showDate('soon', ENGLISH)).toBe('soon')
})

test('a stretch is shown as one', () => {
  expect(showDate('2022-12-07/2022-12-10', ENGLISH)).toMatch(/^7\s?–\s?10 December 2022$/)
})

test('the weekday stands before a day that is known', () => {
  expect(showDay('2022-08-05', ENGLISH)).toMatch(/^Friday/)
  expect(showDay('2022-08', ENGLISH)).toBe('August 2022')
})

test('the Hijri day is that of Umm al-Qura', () => {
  expect(showHijri('2022-07-30', ENGLISH)).toMatch(/^1 Muharram 1444/)
  expect(showHijri('2022-07', ENGLISH)).toBeNull()
})

test('the time of day has two digits for each part, in the digits of the reader', () => {
  const moment = new Date(2026, 10, 21, 9, 5)
  expect(showTime(moment, ENGLISH)).toBe('09:05')
  expect(plain(showTime(moment, { ...ARABIC, digits: 'arab' }))).toBe('٠٩:٠٥')
})

test('weekdays begin where they are asked to', () => {
  expect(weekdayNames(1, ENGLISH)[0]).toBe('Mon')
  expect(weekdayNames(6, ARABIC)[0]).toBe('السبت')
})
