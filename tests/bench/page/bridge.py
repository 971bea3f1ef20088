"""Serves the page, and passes events on from ZeroMQ to it as server-sent events: bridge.py ENDPOINT PORT HALL.json"""
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import zmq

ENDPOINT, PORT, HALL = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
PAGE = Path(__file__).resolve().parent
FILES = {
    "/": (PAGE / "board.html", "text/html; charset=utf-8"),
    "/board.css": (PAGE / "board.css", "text/css"),
    "/board.js": (PAGE / "board.js", "text/javascript"),
    "/hall.json": (HALL, "application/json"),
}


class Handler(BaseHTTPRequestHandler):
    disable_nagle_algorithm = True

    def log_message(self, *words):
        pass

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/events":
            self.pass_events_on()
        elif path in FILES:
            file, kind = FILES[path]
            self.answer(kind, file.read_bytes())
        else:
            self.send_error(404)

    def answer(self, kind, body):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def pass_events_on(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.flush()
        socket = zmq.Context.instance().socket(zmq.SUB)
        socket.setsockopt(zmq.RCVHWM, 0)
        socket.setsockopt(zmq.SUBSCRIBE, b"")
        socket.connect(ENDPOINT)
        while True:
            _, event = socket.recv_multipart()
            self.wfile.write(b"data: " + event + b"\n\n")


ThreadingHTTPServer.daemon_threads = True
ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
