import fc from 'fast-check';
import { seed } from './soak.ts';

// The same tests for everybody who runs them: what else chance may find is looked for in soaks.
fc.configureGlobal({ seed });
