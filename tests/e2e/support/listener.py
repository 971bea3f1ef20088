"""Somebody who listens to the hub's events and knows nothing but the two frames."""
import json
import time

import zmq

from waiting import wait_until


class Listener:
    def __init__(self, endpoint):
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.SUB)
        self.socket.setsockopt(zmq.SUBSCRIBE, b"")
        self.socket.connect(endpoint)
        self.events = []  # (arrival on the monotonic clock, event)
        wait_until(self.has_heard, 10, f"expected the hub's heartbeat from {endpoint} within 10 s")

    def take(self):
        while self.socket.poll(0):
            topic, payload = self.socket.recv_multipart()
            event = json.loads(payload)
            assert topic.decode() == event["type"], f"expected the topic to be the type, got {topic} and {event}"
            self.events.append((time.monotonic(), event))

    def has_heard(self, **wanted):
        """The first event that has all of these fields, or none."""
        self.take()
        fitting = [event for _, event in self.events if all(event.get(name) == value for name, value in wanted.items())]
        return fitting[0] if fitting else None

    def hears(self, within=30, **wanted):
        return wait_until(lambda: self.has_heard(**wanted), within, lambda: f"expected the hub to publish {wanted} within {within} s, "
                          f"it published {[event for _, event in self.events if event['type'] != 'heartbeat']}")

    def of(self, *types):
        """The events of these types, in order."""
        self.take()
        return [event for _, event in self.events if event["type"] in types]

    def clean_up(self):
        self.context.destroy(linger=0)
