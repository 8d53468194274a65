/** The views, each in a file of its own that is loaded when it is opened. */
import type { Component } from 'svelte'
import type { View } from '../place/place.ts'

/** A view's file. */
export interface ViewFile {
  readonly default: Component
}

/** How the file of each view is loaded. */
export const VIEW_FILES: Readonly<Record<View, () => Promise<ViewFile>>> = {
  week: () => import('./Week.svelte'),
  encounter: () => import('./Encounter.svelte'),
  compare: () => import('./Compare.svelte'),
  document: () => import('./Document.svelte'),
  documents: () => import('./Documents.svelte'),
  search: () => import('./Search.svelte'),
  calendar: () => import('./Calendar.svelte'),
  map: () => import('./Map.svelte'),
  network: () => import('./Network.svelte'),
  formulations: () => import('./Formulations.svelte'),
  formulation: () => import('./Formulation.svelte'),
  actor: () => import('./Actor.svelte'),
  pair: () => import('./Pair.svelte'),
  topic: () => import('./Topic.svelte'),
  add: () => import('./Add.svelte'),
  review: () => import('./Review.svelte'),
  settings: () => import('./Settings.svelte'),
  about: () => import('./About.svelte'),
}
