/** A page of the documentation: its path from the root, and its Markdown. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** A piece of code in a page: one line of a fenced block, or what stands between backticks. */
export interface Code {
  readonly page: string
  /** Counted from 1. */
  readonly line: number
  readonly text: string
  readonly fenced: boolean
}

/** Every piece of code in a page, in order. */
export function findCode(page: Page): readonly Code[] {
  let fenced = false
  return page.text.split('\n').flatMap((text, index): readonly Code[] => {
    const place = { page: page.path, line: index + 1 }
    if (text.trimStart().startsWith('```')) {
      fenced = !fenced
      return []
    }
    if (fenced) return [{ ...place, text, fenced }]
    return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({ ...place, text: code, fenced }))
  })
}

/** Targets of a page's links to other files, without the part behind `#`; links elsewhere are not ours to check. */
export function findLinks(page: Page): readonly Code[] {
  return page.text
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
        .map(([, target = '']) => ({ page: page.path, line: index + 1, text: target, fenced: false }))
        .filter(({ text: target }) => !/^[a-z]+:/.test(target)),
    )
}
