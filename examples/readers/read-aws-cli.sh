#!/bin/sh
# The aws command line: prints the operation ids that it read.
exec aws lambda get-durable-execution-state --output json --query 'Operations[].Id || `[]`' \
  --durable-execution-arn "$DURABLE_EXECUTION_ARN" --checkpoint-token "$CHECKPOINT_TOKEN"
