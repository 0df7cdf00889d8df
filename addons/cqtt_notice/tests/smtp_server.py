"""A mail server for tests: takes messages, or refuses them."""

import socketserver
import threading


class _Session(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode())

    def handle(self):
        self.say("220 here")
        while line := self.rfile.readline().decode().strip():
            verb = line.split()[0].upper()
            if verb == "DATA":
                self.take()
            elif verb == "QUIT":
                self.say("221 bye")
                return
            elif verb == "RCPT" and self.server.refusal:
                self.say(self.server.refusal)
            else:
                self.say("250 ok")

    def take(self):
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        self.server.messages.append(b"".join(lines))
        self.say("250 taken")


class SmtpServer(socketserver.ThreadingTCPServer):
    """Listens while it is a context; what came stands in ``messages``.

    :param refusal: what it answers to each recipient, instead of taking him
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, refusal=""):
        super().__init__(("127.0.0.1", 0), _Session)
        self.messages, self.refusal = [], refusal

    @property
    def port(self):
        return self.server_address[1]

    def __enter__(self):
        self.thread = threading.Thread(target=self.serve_forever)
        self.thread.start()
        return self

    def __exit__(self, *_error):
        self.shutdown()
        self.thread.join()
        self.server_close()
