"""Reads an execution's state once per fault, with boto3 and with the AWS CLI in this process, and prints what it got.

Takes one JSON object from stdin: {url, arn, token, faults}. The endpoint of a fault is url/FAULT/CLIENT.
"""
import contextlib
import io
import json
import os
import re
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

os.environ.update(
    AWS_ACCESS_KEY_ID='a',
    AWS_SECRET_ACCESS_KEY='b',
    AWS_DEFAULT_REGION='us-east-1',
    AWS_EC2_METADATA_DISABLED='true',
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    AWS_RETRY_MODE='standard',
    AWS_MAX_ATTEMPTS='3',
    AWS_PAGER='',
)

import boto3
import botocore
import botocore.endpoint
from botocore.config import Config
from botocore.exceptions import ClientError

# the waits between attempts are drawn from up to a second: they show nothing here
botocore.endpoint.time.sleep = lambda seconds: None

try:
    from awscli import __version__ as cli_version
    from awscli.clidriver import create_clidriver

    cli = create_clidriver()
except ImportError:
    cli = None
    cli_version = None

job = json.load(sys.stdin)
making = threading.Lock()  # boto3 makes one client at a time


def patience(fault):
    return 0.5 if fault.startswith('hang') else 15


def read_with_boto3(fault):
    config = Config(read_timeout=patience(fault), connect_timeout=15)
    with making:
        client = boto3.client('lambda', endpoint_url=f"{job['url']}/{fault}/boto3", config=config)
    pages = client.get_paginator('get_durable_execution_state').paginate(
        DurableExecutionArn=job['arn'], CheckpointToken=job['token']
    )
    try:
        return {'ids': [operation.get('Id') for page in pages for operation in page.get('Operations', [])]}
    except ClientError as error:
        return {'error': error.response['Error']['Code']}
    except Exception as error:
        return {'error': type(error).__name__}


def read_with_cli(fault):
    arguments = ['lambda', 'get-durable-execution-state', '--output', 'json']
    arguments += ['--durable-execution-arn', job['arn'], '--checkpoint-token', job['token']]
    arguments += ['--endpoint-url', f"{job['url']}/{fault}/cli", '--cli-read-timeout', str(max(1, int(patience(fault))))]
    out = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
    err = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.main(arguments)
        out.flush()
    if code != 0:
        said = err.getvalue().strip()
        named = re.search(r'An error occurred \((\w+)\)', said)
        return {'error': named.group(1) if named else f"'{said.split(':')[0]}'"}
    text = out.buffer.getvalue().decode()
    return {'ids': [operation.get('Id') for operation in json.loads(text or '{}').get('Operations', [])]}


# clients wait for answers that never come: boto3 beside the CLI, which takes this process's stdout, one fault at a time
with ThreadPoolExecutor(4) as pool:
    by_boto3 = pool.map(read_with_boto3, job['faults'])
    by_cli = [read_with_cli(fault) if cli else None for fault in job['faults']]
    readings = [
        {'fault': fault, 'boto3': one, 'cli': other} for fault, one, other in zip(job['faults'], by_boto3, by_cli)
    ]
json.dump({'boto3': boto3.__version__, 'cli': cli_version, 'readings': readings}, sys.stdout)
