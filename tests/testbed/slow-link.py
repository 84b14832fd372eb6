#!/usr/bin/env python3
"""Passes TCP connections on as a slow and long line would: all together get RATE_MBIT in each direction, and every byte takes half of RTT_MS.

    slow-link.py LISTEN_PORT TARGET_PORT RATE_MBIT RTT_MS

Both ports are of 127.0.0.1. In user space, since not every kernel has the netem queue, and none of it needs a privilege.
"""
import asyncio
import sys

CHUNK = 16 * 1024
MOST_WAITING = 256 * 1024  # What a router would buffer.


class Direction:
    """One direction of the line, which all connections share."""

    def __init__(self, bytes_per_second, delay):
        self.bytes_per_second = bytes_per_second
        self.delay = delay
        self.free_at = 0.0

    async def carry(self, reader, writer):
        loop = asyncio.get_running_loop()
        line, waiting, room = asyncio.Queue(), 0, asyncio.Event()

        async def deliver():
            nonlocal waiting
            while chunk := await line.get():
                data, arrival = chunk
                await asyncio.sleep(max(0.0, arrival - loop.time()))
                writer.write(data)
                await writer.drain()
                waiting -= len(data)
                room.set()
            if writer.can_write_eof():
                writer.write_eof()

        delivering = asyncio.create_task(deliver())
        try:
            while data := await reader.read(CHUNK):
                self.free_at = max(self.free_at, loop.time()) + len(data) / self.bytes_per_second
                line.put_nowait((data, self.free_at + self.delay))
                waiting += len(data)
                while waiting > MOST_WAITING + self.bytes_per_second * self.delay and not delivering.done():
                    room.clear()
                    await asyncio.wait([delivering, asyncio.ensure_future(room.wait())], return_when=asyncio.FIRST_COMPLETED)
            line.put_nowait(None)
            await delivering
        except ConnectionError:
            delivering.cancel()
            writer.transport.abort()


async def main(listen, target, rate, rtt):
    there, back = (Direction(rate * 125_000, rtt / 2000) for _ in range(2))

    async def connect(reader, writer):
        try:
            other_reader, other_writer = await asyncio.open_connection("127.0.0.1", target)
        except OSError:
            writer.close()
            return
        await asyncio.gather(there.carry(reader, other_writer), back.carry(other_reader, writer), return_exceptions=True)
        writer.close()
        other_writer.close()

    server = await asyncio.start_server(connect, "127.0.0.1", listen, limit=CHUNK)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4])))
