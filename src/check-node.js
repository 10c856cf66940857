// Plain JavaScript of any age: it must still run where nothing else of Pullquote does.
var needed = 26;
var given = process.versions.node;

if (Number(given.split('.')[0]) < needed) {
  process.stderr.write(
    'Pullquote needs Node ' +
      needed +
      ' or newer; this is Node ' +
      given +
      ' (' +
      process.execPath +
      ').\n' +
      'Start it with `npm start`: that uses the Node which `npm ci` installs.\n' +
      'If you did, `npm ci` could not install it: run `npm install-scripts approve node`, then `npm ci` again.\n',
  );
  process.exit(1);
}
