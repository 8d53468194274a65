import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,languages,registry,tools,gold,samples,docs}/**/*.test.ts'],
    globalSetup: ['tools/fresh-lexicon.ts'],
    pool: 'forks',
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: process.env.CI === undefined ? ['default'] : ['dot'],
  },
})
