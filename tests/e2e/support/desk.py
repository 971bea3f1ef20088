"""An operator's program that knows nothing but the hub's requests: one JSON object each way."""
import json
import uuid

import zmq


class Desk:
    def __init__(self, endpoint):
        self.context = zmq.Context()
        self.endpoint = endpoint
        self.socket = None

    def connect(self):
        if self.socket:
            self.socket.close(linger=0)
        self.socket = self.context.socket(zmq.REQ)
        self.socket.connect(self.endpoint)

    def ask(self, request, within=3):
        """The answer, or none if the hub gave none in time; then ask again with the same request."""
        self.connect()
        self.socket.send(json.dumps(request).encode())
        if not self.socket.poll(int(within * 1000)):
            return None
        return json.loads(self.socket.recv())

    def clean_up(self):
        self.context.destroy(linger=0)


def command(do, **fields):
    return {"do": do, "request": str(uuid.uuid4()), **fields}
