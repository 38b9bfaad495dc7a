"""Asks for answers with boto3 in two retry modes and with the AWS CLI, and prints what each made of them as JSON.

Takes one JSON object from stdin: {url, closed, asked}, where `closed` is the URL of nobody. Exit code 3: boto3 is not installed.
"""
import contextlib
import datetime
import functools
import io
import json
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor

os.environ.update(
    AWS_ACCESS_KEY_ID='a',
    AWS_SECRET_ACCESS_KEY='b',
    AWS_DEFAULT_REGION='us-east-1',
    AWS_EC2_METADATA_DISABLED='true',
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    AWS_PAGER='',
    TZ='UTC',
)

try:
    import boto3
    import botocore.endpoint
    from botocore.config import Config
    from botocore.exceptions import ClientError
except ImportError:
    sys.exit(3)

try:
    from awscli import __version__ as cli_version
    from awscli.clidriver import create_clidriver

    cli = create_clidriver()
    # a client for each command is half of what a command costs
    cli.session.create_client = functools.cache(cli.session.create_client)
except ImportError:
    cli = None
    cli_version = None

# the waits between attempts are drawn: how long they were is kept, and nobody waits
waits = []
botocore.endpoint.time.sleep = waits.append

job = json.load(sys.stdin)


def snake(name):
    return re.sub(r'(?<!^)([A-Z])', r'_\1', name).lower()


def client_of(mode, patience):
    retries = {} if mode == 'legacy' else {'retries': {'mode': mode}}
    timeout = {} if patience is None else {'read_timeout': patience / 1000}
    return boto3.client('lambda', endpoint_url=job['url'], config=Config(**retries, **timeout))


clients = {}


def client(mode, patience=None):
    if (mode, patience) not in clients:
        clients[mode, patience] = client_of(mode, patience)
    return clients[mode, patience]


def printable(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(type(value))


def in_words(answer):
    """As text: it may hold NaN, or numbers that JavaScript would round."""
    return json.dumps(answer, default=printable, ensure_ascii=False, separators=(',', ':'))


def text_of(pages):
    found = [page.get('Operations') for page in pages]
    return ' / '.join('nothing' if each is None else ','.join(one['Id'] for one in each) for each in found)


def read_pages(asking, row, given):
    limits = {'MaxItems': row['maxItems']} if 'maxItems' in row else {}
    sizes = {'PageSize': row.get('size'), 'StartingToken': row.get('from')}
    known = {name: value for name, value in sizes.items() if value is not None}
    pages = asking.get_paginator(snake(row['command'])).paginate(**given, **limits, PaginationConfig=known)
    return f'{text_of(pages)}, then {text_of(pages)}' if row.get('twice') else text_of(pages)


def read(row, mode, given):
    asking = client(mode, row.get('patience'))
    try:
        if row.get('paged'):
            return {'gives': read_pages(asking, row, given)}
        answer = getattr(asking, snake(row['command']))(**given)
        answer.pop('ResponseMetadata')
        return {'gives': in_words(answer)}
    except ClientError as error:
        response = error.response
        told = ('Type', 'message', 'Message', 'Reason', 'retryAfterSeconds')
        return {
            'name': type(error).__name__,
            'code': response['Error'].get('Code', ''),
            'message': str(response['Error'].get('Message')),
            'members': {name: response[name] for name in told if name in response},
        }
    except Exception as error:
        return {'name': type(error).__name__}


def arguments(row, given):
    words = ['lambda', snake(row['command']).replace('_', '-'), '--output', 'json', '--endpoint-url', job['url']]
    for name, value in given.items():
        words += ['--' + snake(name).replace('_', '-'), value]
    if 'size' in row:
        words += ['--page-size', str(row['size'])]
    if 'from' in row:
        words += ['--starting-token', row['from']]
    return words


def read_with_cli(row, given):
    out = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
    err = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = cli.main(arguments(row, given))
        out.flush()
    said = err.getvalue().strip()
    if code != 0:
        named = re.search(r'An error occurred \((.*?)\) when calling the \w+ operation ?(.*)', said, re.DOTALL)
        if named:
            return {'name': str(code), 'code': named.group(1), 'message': named.group(2).lstrip(': ')}
        return {'name': str(code), 'message': re.split(r'[:\n]', said)[0]}
    text = out.buffer.getvalue().decode()
    if not text:
        return {'gives': 'nothing'}
    answer = json.loads(text)
    return {'gives': ','.join(each['Id'] for each in answer['Operations']) if row.get('paged') else in_words(answer)}


def read_all(row):
    return [read(row, mode, given) if given else None for mode, given in zip(('legacy', 'standard'), row['given'])]


# boto3 beside the CLI, which takes this process's stdout: some answers have to be waited for
for mode in ('legacy', 'standard'):
    client(mode)
    client(mode, 150)
with ThreadPoolExecutor(2) as pool:
    by_boto3 = pool.map(read_all, job['asked'])
    by_cli = [read_with_cli(row, row['given'][2]) if cli and row['given'][2] else None for row in job['asked']]
    readings = [[*pair, other] for pair, other in zip(by_boto3, by_cli)]
config = client('legacy').meta.config
longest = max(waits)
waits.clear()
refused = None
try:
    boto3.client('lambda', endpoint_url=job['closed']).get_durable_execution(DurableExecutionArn='a')
except Exception as error:
    refused = type(error).__name__
told = {
    'boto3': boto3.__version__,
    'cli': cli_version,
    'longest': longest,
    'refused': [refused, len(waits) + 1],
    'timeouts': [config.connect_timeout, config.read_timeout],
}
json.dump({**told, 'readings': readings}, sys.stdout)
