/** The query with a value of a field added, so that it finds what the facet counted. */
export function narrowed(words: string, field: string, value: string): string {
  const query = words.trim()
  const whole = /\||(^|\s)OR(\s|$)/.test(query) ? `(${query})` : query
  // A year is no field of its own: it is the stretch of its days.
  const part = field === 'year' ? `from:${quoted(value)} to:${quoted(value)}` : `${field}:${quoted(value)}`
  return `${whole} ${part}`.trim()
}

function quoted(value: string): string {
  return /[\s"()|«»“”]/.test(value) ? `"${value.replaceAll(/["«»“”]/g, '')}"` : value
}
