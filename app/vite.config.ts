import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

/** Where `npx vite app` finds a server while the application is worked on: `mahdar serve --port 8377`. */
const API = 'http://127.0.0.1:8377'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    target: 'es2022',
    // Our content security policy allows no `data:` fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': API } },
})
