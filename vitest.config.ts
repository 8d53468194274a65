import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,languages,registry,tools,gold,samples,docs}/**/*.test.ts'],
    globalSetup: ['tools/fresh-lexicon.ts'],
    pool: 'forks',
    isolate: false,
    // Many tests start processes, and a machine may have other work.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.CI === undefined ? ['default'] : ['dot'],
  },
})
