"""An agency's own queue system: it knows nothing but two frames, a topic and a JSON object."""
import json

import zmq


class Publisher:
    def __init__(self, port):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.XPUB)  # a PUB that hears when somebody begins to listen
        self.socket.setsockopt(zmq.XPUB_VERBOSE, 1)
        self.socket.setsockopt(zmq.SNDHWM, 0)
        self.port = port
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.socket.bind(self.endpoint)

    def wait_for_listener(self, within=20):
        if not self.socket.poll(within * 1000):
            raise AssertionError(f"expected the display to follow {self.endpoint} within {within} s")
        self.socket.recv()

    def wait_for_listener_after_trouble(self, within=3):
        """A listener may have closed the connection; then it comes back, else this waits in vain."""
        if self.socket.poll(within * 1000):
            self.socket.recv()

    def send(self, topic, payload):
        body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
        self.send_frames(topic.encode(), body)

    def send_frames(self, *frames):
        self.socket.send_multipart(frames)

    def call(self, agency, ticket, counter, **more):
        self.send("ticket.called", {"type": "ticket.called", "agency": agency, "ticket": ticket, "counter": counter, **more})

    def clean_up(self):
        self.context.destroy(linger=0)
