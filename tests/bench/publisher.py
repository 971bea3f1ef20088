"""The hub of a measurement: one ZeroMQ socket that everybody who is measured follows, with its heartbeats."""
import json
import socket
import threading
import time

import zmq

HEARTBEAT_S = 2


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Publisher:
    def __init__(self):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.XPUB)  # it hears when somebody begins to listen
        self.socket.setsockopt(zmq.SNDHWM, 0)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.endpoint = f"tcp://127.0.0.1:{self.socket.bind_to_random_port('tcp://127.0.0.1')}"
        self.lock = threading.Lock()  # a socket is one thread's at a time
        self.ended = threading.Event()
        self.heart = threading.Thread(target=self.beat)
        self.heart.start()

    def send(self, event):
        with self.lock:
            self.socket.send_multipart([event["type"].encode(), json.dumps(event).encode()])

    def beat(self):
        while not self.ended.wait(HEARTBEAT_S):
            self.send({"type": "heartbeat", "epoch": "bench", "seq": 0})

    def wait_for_listener(self, within_s):
        """True once somebody listens."""
        end = time.monotonic() + within_s
        while time.monotonic() < end:
            with self.lock:
                if self.socket.poll(0):
                    return self.socket.recv()[:1] == b"\1"
            time.sleep(0.002)
        return False

    def close(self):
        self.ended.set()
        self.heart.join()
        self.context.destroy(linger=0)
