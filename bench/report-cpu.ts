// Loaded into the bot before anything else: at each SIGUSR2 it prints the processor time that its process took so far,
// in milliseconds.
process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage();
  process.stdout.write(`cpu so far: ${((user + system) / 1000).toFixed(1)}\n`);
});
