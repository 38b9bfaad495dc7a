"""Paginates with boto3 or the AWS CLI, in this one process: one JSON question a line in, one JSON answer a line out.

The first line out says which of the two can be asked. A question is {client: 'boto3', url, arn, token, config} or
{client: 'cli', arguments}; an answer is {ids, token} or {error: [class, its bases…]}.
"""
import contextlib
import io
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
    AWS_PAGER='',
)

api = 'get_durable_execution_state'
try:
    import boto3
except ImportError:
    boto3 = None
try:
    from awscli.clidriver import create_clidriver

    cli = create_clidriver()
    names = cli.session.get_service_model('lambda').operation_names
    cli = cli if 'GetDurableExecutionState' in names else None
except Exception:
    cli = None  # another version, which is no module of this Python


def read_with_boto3(question):
    client = boto3.client('lambda', endpoint_url=question['url'])
    pages = client.get_paginator(api).paginate(
        DurableExecutionArn=question['arn'],
        CheckpointToken=question['token'],
        PaginationConfig=question['config'],
    )
    return pages.build_full_result()


def read_with_cli(question):
    out = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
    err = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.main(['lambda', api.replace('_', '-'), '--output', 'json', *question['arguments']])
        out.flush()
    if code != 0:
        raise RuntimeError(err.getvalue().strip())
    return json.loads(out.buffer.getvalue())


def read(question):
    try:
        result = (read_with_cli if question['client'] == 'cli' else read_with_boto3)(question)
        return {'ids': [operation['Id'] for operation in result['Operations']], 'token': result.get('NextToken')}
    except Exception as error:
        return {'error': [kind.__name__ for kind in type(error).__mro__], 'says': str(error)}


print(json.dumps({'boto3': boto3 is not None, 'cli': cli is not None}), flush=True)
for line in sys.stdin:
    print(json.dumps(read(json.loads(line))), flush=True)
