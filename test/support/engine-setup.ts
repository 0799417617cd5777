import { installWorkers } from './engine-worker.ts';

installWorkers();
