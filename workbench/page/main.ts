/** @fileoverview Starts the page. */

import { App } from "./app";

const app = new App();
app.start();
// For what looks on from outside: tests wait until all that a person did has come to its end.
Object.assign(globalThis, { app });
