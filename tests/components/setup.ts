import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// A screen is fetched when it is first opened, and on a busy machine its parts take more than the usual second.
configure({ asyncUtilTimeout: 8_000 });
