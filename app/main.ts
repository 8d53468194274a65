/** Starts the application in the page that was loaded. */
import '@fontsource-variable/noto-naskh-arabic/wght.css'
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import '@fontsource-variable/noto-serif/wght.css'
import './style/base.css'
import './style/parts.css'
import './style/paper.css'
import { mount } from 'svelte'
import App from './App.svelte'

const target = document.querySelector('#app')
if (target !== null) mount(App, { target })
