/** Formats are dear to make and cheap to use: each is made once. */

/** `make`, which is called once for the same arguments; they are told apart by their JSON. */
export function kept<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const known = new Map<string, Made>()
  return (...given) => {
    const key = JSON.stringify(given)
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(...given)
    known.set(key, made)
    return made
  }
}
