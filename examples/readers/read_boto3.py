"""boto3's paginator: prints the operation ids that it read."""

import json
import os

import boto3

pages = boto3.client("lambda").get_paginator("get_durable_execution_state").paginate(
    DurableExecutionArn=os.environ["DURABLE_EXECUTION_ARN"],
    CheckpointToken=os.environ["CHECKPOINT_TOKEN"],
)
print(json.dumps([operation["Id"] for operation in pages.build_full_result().get("Operations", [])]))
