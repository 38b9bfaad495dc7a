"""Reads every operation of a durable execution with boto3 and prints their ids as a JSON array."""

import json
import os

import boto3

FINISHED = {"SUCCEEDED", "FAILED", "CANCELLED", "TIMED_OUT", "STOPPED"}


def read_operations(client, arn, token):
    """The operations in order, each once. Raises where a page cannot be right, rather than to go on with a part."""
    operations, markers, marker = {}, set(), None
    while True:
        more = {} if marker is None else {"Marker": marker}
        page = client.get_durable_execution_state(DurableExecutionArn=arn, CheckpointToken=token, **more)
        for operation in page["Operations"]:  # boto3 takes a page that it cannot parse for an empty answer: a KeyError here
            if operation["Id"] not in operations or operation["Status"] in FINISHED:
                operations[operation["Id"]] = operation
        marker = page.get("NextMarker") or None
        if marker is None:
            return list(operations.values())
        if marker in markers:
            raise RuntimeError(f"The marker {marker!r} came twice")
        markers.add(marker)


if __name__ == "__main__":
    arn, token = os.environ["DURABLE_EXECUTION_ARN"], os.environ["CHECKPOINT_TOKEN"]
    print(json.dumps([operation["Id"] for operation in read_operations(boto3.client("lambda"), arn, token)]))
