/**
 * Every fuse of Electron and its place in a release: switches in the executable that no argument and no environment
 * variable can turn back. https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const fuses = {
  RunAsNode: false, // the app is not a Node for anyone
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false, // no code of others through NODE_OPTIONS
  EnableNodeCliInspectArguments: false, // no debugger through --inspect
  EnableEmbeddedAsarIntegrityValidation: true, // macOS and Windows only
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false, // none is shipped
  GrantFileProtocolExtraPrivileges: false, // pages come from app://
  WasmTrapHandlers: true, // Electron's own default
}
