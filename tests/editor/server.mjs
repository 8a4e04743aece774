// A YAML language server as an editor talks to it: open a text under a file's name, ask for what it would show.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

const PROGRAM = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
// Nothing of the network: the schema is the one that the text's first line names.
const YAML = { schemaStore: { enable: false, url: "" }, validate: true, completion: true, hover: true, format: { enable: false } };

export async function server() {
  const child = spawn(process.execPath, [PROGRAM, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const talk = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map();
  talk.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
  talk.onRequest("workspace/configuration", ({ items }) => items.map(({ section }) => (section === "yaml" ? YAML : null)));
  talk.onRequest("client/registerCapability", () => null);
  talk.listen();
  await talk.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: { documentationFormat: ["plaintext"] } } } } });
  await talk.sendNotification("initialized", {});
  await talk.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: YAML } });

  let version = 0;
  // The diagnostics of a text that is opened as this file.
  const open = (file, text) => {
    const uri = pathToFileURL(file).href;
    const said = new Promise((tell, fail) => {
      waiting.set(uri, tell);
      setTimeout(() => fail(new Error(`no answer about ${file}`)), 60_000).unref();
    });
    talk.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: ++version, text } });
    return said.finally(() => waiting.delete(uri));
  };
  const close = (file) => talk.sendNotification("textDocument/didClose", { textDocument: { uri: pathToFileURL(file).href } });
  const ask = (what, file, position) => talk.sendRequest(`textDocument/${what}`, { textDocument: { uri: pathToFileURL(file).href }, position });
  return { open, close, ask, stop: () => child.kill() };
}
