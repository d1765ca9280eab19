// Keeps the sources as they are with their types off, so that the next start does not take them off again. Where it cannot
// write, it starts as before.
import module from 'node:module';
import { join } from 'node:path';

module.enableCompileCache?.(join(import.meta.dirname, '../../../.cache/compiled'));
