import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['app/browser/**/*.test.ts'],
    globalSetup: ['app/browser/setup.ts'],
    // A browser and a test wait for each other: two of each keep two cores at work.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 60_000,
    reporters: process.env.CI === undefined ? ['default'] : ['dot'],
  },
})
