-- Which way round a curator said it, so that an answer has the sides as they were sent. The log itself keeps a pair in one order.
ALTER TABLE judgement ADD COLUMN turned boolean NOT NULL DEFAULT false;
