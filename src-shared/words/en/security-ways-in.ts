/** What opens the account: password, recovery key, authenticator app, key file. */
export const waysIn = {
  factors: 'Ways in',
  password: 'Password',
  passwordText: 'Seals the vault. Without it, nobody who copies the file reads a word.',
  changePassword: 'Change the password',
  recoveryKey: 'Recovery key',
  recoveryKeyText: 'Opens the account when the password, phone or key file is lost. Keep it on paper.',
  renewRecoveryKey: 'Make a new one',
  renewRecoveryKeyTitle: 'Make a new recovery key',
  renewRecoveryKeyText: 'A new recovery key is shown once. The print that you have now opens nothing any more.',
  code: 'Authenticator app',
  codeText:
    'A code from your phone, asked for after the password. It guards this app at your desk; it does not protect a copied file, as the file opens with the password alone.',
  keyFile: 'Key file',
  keyFileText:
    'A small file, on a memory stick for example, that is half of the key itself. Without it a copied vault stays shut even to someone who knows the password.',
  on: 'On',
  off: 'Off',
  setUp: 'Set up',
  takeOff: 'Take off',
  takeOffCode: 'Take off the authenticator app',
  takeOffCodeText: 'From then on the password opens the account without a code.',
  takeOffKeyFile: 'Take off the key file',
  takeOffKeyFileText:
    'From then on the password opens the vault alone, and so does whoever has a copy and the password.',
  saved: 'Saved.',
  yourPassword: 'Your password',
  confirm: 'Confirm',
  confirming: 'Checking…',

  codeSetUp: 'Set up an authenticator app',
  codeSetUpText:
    'Scan the picture with an authenticator app, or type the secret into it. Then type the code that it shows.',
  qrCode: 'QR code with the secret for an authenticator app',
  secret: 'Secret, to type by hand',
  codeNow: 'Code that the app shows now',
  keyFileSetUp: 'Set up a key file',
  keyFileSetUpText:
    'Save the key file somewhere else than on this computer, and keep a second copy. Then choose the saved file: so it is certain that it can be read.',
  makeKeyFile: 'Make and save a key file',
  madeKeyFile: 'Key file saved.',
  finish: 'Turn on',
};
