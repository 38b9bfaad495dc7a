"""Paginates with boto3: one JSON PaginationConfig a line in, one JSON result a line out.

Takes the endpoint, the ARN and the checkpoint token as arguments. A result is {ids, token} or {error: [class, its bases…]}.
"""
import json
import os
import sys

os.environ.update(
    AWS_ACCESS_KEY_ID='a',
    AWS_SECRET_ACCESS_KEY='b',
    AWS_DEFAULT_REGION='us-east-1',
    AWS_EC2_METADATA_DISABLED='true',
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
)

import boto3

url, arn, checkpoint_token = sys.argv[1:]
paginator = boto3.client('lambda', endpoint_url=url).get_paginator('get_durable_execution_state')


def read(config):
    try:
        pages = paginator.paginate(DurableExecutionArn=arn, CheckpointToken=checkpoint_token, PaginationConfig=config)
        result = pages.build_full_result()
        return {'ids': [operation['Id'] for operation in result['Operations']], 'token': result.get('NextToken')}
    except Exception as error:
        return {'error': [kind.__name__ for kind in type(error).__mro__]}


for line in sys.stdin:
    print(json.dumps(read(json.loads(line))), flush=True)
