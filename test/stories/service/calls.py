"""Calls an endpoint with boto3 or the AWS CLI: reads calls from stdin, prints what each gave as JSON.

Exit code 3: boto3 or the CLI is not installed.
"""

import contextlib
import datetime
import functools
import io
import json
import os
import sys


def printable(value):
    if isinstance(value, datetime.datetime):
        return {"ms": round(value.timestamp() * 1000)}
    raise TypeError(type(value))


def without_metadata(answer):
    return {name: member for name, member in answer.items() if name != "ResponseMetadata"}


def call_boto3(client, call):
    from botocore.exceptions import ClientError

    try:
        if "pages" in call:
            paginator = client.get_paginator(call["method"])
            pages = paginator.paginate(**call["input"], PaginationConfig={"PageSize": call["pages"]})
            return [without_metadata(page) for page in pages]
        return without_metadata(getattr(client, call["method"])(**call["input"]))
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return {"error": error.response["Error"], "status": status, "type": type(error).__name__}


def with_boto3(url, calls):
    import boto3

    client = boto3.client(
        "lambda", endpoint_url=url, region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b"
    )
    return [call_boto3(client, call) for call in calls]


def with_cli(url, calls):
    from awscli.clidriver import create_clidriver

    os.environ.update(
        AWS_ENDPOINT_URL_LAMBDA=url,
        AWS_IGNORE_CONFIGURED_ENDPOINT_URLS="false",
        AWS_ACCESS_KEY_ID="a",
        AWS_SECRET_ACCESS_KEY="b",
        AWS_DEFAULT_REGION="us-east-1",
        AWS_PAGER="",
    )
    cli = create_clidriver()
    # a client for each command is half of what a command costs
    cli.session.create_client = functools.cache(cli.session.create_client)
    answers = []
    for call in calls:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = cli.main(["lambda", *call["arguments"]])
        text = out.getvalue().strip()
        answers.append({"code": code, "output": json.loads(text) if text else None, "error": err.getvalue().strip()})
    return answers


def main():
    try:
        import boto3  # noqa: F401

        if sys.argv[1] == "cli":
            import awscli  # noqa: F401
    except ImportError:
        sys.exit(3)
    asked = json.load(sys.stdin)
    answers = (with_cli if sys.argv[1] == "cli" else with_boto3)(asked["url"], asked["calls"])
    json.dump(answers, sys.stdout, default=printable)


main()
