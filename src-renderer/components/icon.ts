import type { LucideProps } from '@lucide/svelte';
import type { Component } from 'svelte';

/** A single icon, as in `import Lock from '@lucide/svelte/icons/lock'`. */
export type Icon = Component<LucideProps>;
