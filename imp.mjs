for (const m of process.argv.slice(2)) {
  const t = performance.now();
  await import(
    m.startsWith('.') || m.startsWith('/')
      ? new URL(m, 'file:///tmp/w/loading/').href
      : import.meta.resolve(m, 'file:///tmp/w/loading/')
  );
  console.log(m, (performance.now() - t).toFixed(0));
}
