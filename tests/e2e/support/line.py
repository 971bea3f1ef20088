"""A network cable between a program and a port: it can be pulled out and put back."""
import select
import socket
import threading


class Line:
    """Forwards a port of its own to `port`. While it is cut nothing passes, in either direction, and nobody is told."""

    def __init__(self, port):
        self.to = port
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.is_cut = threading.Event()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.forward, daemon=True)
        self.thread.start()

    def cut(self):
        self.is_cut.set()

    def mend(self):
        self.is_cut.clear()

    def forward(self):
        pairs = {}
        while not self.ended.is_set():
            if self.is_cut.is_set():
                self.ended.wait(0.01)
                continue
            for ready in select.select([self.server, *pairs], [], [], 0.05)[0]:
                if self.is_cut.is_set():
                    break
                if ready is self.server:
                    self.join(pairs)
                elif ready in pairs:
                    self.pass_on(ready, pairs)
        for end in (self.server, *pairs):
            end.close()

    def join(self, pairs):
        near, _ = self.server.accept()
        try:
            far = socket.create_connection(("127.0.0.1", self.to))
        except OSError:
            near.close()
            return
        pairs[near], pairs[far] = far, near

    def pass_on(self, ready, pairs):
        try:
            data = ready.recv(65536)
            if data:
                pairs[ready].sendall(data)
                return
        except OSError:
            pass
        for end in (ready, pairs.pop(ready)):
            pairs.pop(end, None)
            end.close()

    def clean_up(self):
        self.ended.set()
        self.thread.join()
