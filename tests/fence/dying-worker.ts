// A worker that never comes to life.
process.exit(5);
