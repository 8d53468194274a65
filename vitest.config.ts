import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Those in a browser have a check of their own (tools/browser.ts).
    exclude: ['app/browser/**', '**/node_modules/**'],
    include: ['{app,src,languages,registry,tools,gold,samples,docs}/**/*.test.ts'],
    globalSetup: ['tools/fresh-lexicon.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // Many tests start processes, and a machine may have other work.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.CI === undefined ? ['default'] : ['dot'],
  },
})
