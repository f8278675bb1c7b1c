import { connect } from "node:net";

/** Sends bytes as they are and answers everything that comes back until the connection ends. */
export function rawRequest(port: number, pieces: Iterable<string | Buffer>): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost");
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    // The server may close while we still send; what it said before counts.
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(received));
    socket.once("connect", () => void sendAll());

    async function sendAll() {
      for (const piece of pieces) {
        if (socket.destroyed || socket.writableEnded) return;
        if (!socket.write(piece)) await drained();
      }
    }

    function drained() {
      return new Promise<void>((next) => {
        socket.once("drain", next);
        socket.once("close", next);
      });
    }
  });
}
