// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    readonly "/v1/harvests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List harvests, newest first */
        readonly get: operations["listHarvests"];
        readonly put?: never;
        /**
         * Ask for a harvest
         * @description The harvest runs in a worker; follow `Location`, or `/v1/events`. `mode` `full` also concludes what is gone from the source,
         *     `changes` writes only what differs. A bulk location is an https URL of one file, s3://bucket/prefix, or a path inside the
         *     folder BULK_DIR.
         */
        readonly post: operations["createHarvest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/harvests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one harvest */
        readonly get: operations["getHarvest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/harvests/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel a harvest
         * @description A queued harvest ends at once, a running one after its present batch. What it has loaded stays.
         */
        readonly post: operations["cancelHarvest"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/harvests/{id}/rejects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the input that a harvest set aside */
        readonly get: operations["listRejects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/harvests/{id}/rejects/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Read the rejects of a harvest again
         * @description For after a fix of the reader. A worker reads every reject that has no `resolvedAt`; those that are items now get one, and
         *     count as items of the harvest.
         */
        readonly post: operations["retryRejects"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schedules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the schedules, by name */
        readonly get: operations["listSchedules"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/schedules/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One schedule */
        readonly get: operations["getSchedule"];
        /**
         * Write a schedule, new or instead of the one of that name
         * @description A worker starts the harvest at each time. A schedule never runs beside itself: a time that comes while its harvest before is
         *     still running is passed over, and a time at which no worker was there is missed (one answered within 15 minutes is not). Both
         *     are told in `lastRun` and as `schedule` events.
         */
        readonly put: operations["putSchedule"];
        readonly post?: never;
        /** End a schedule; a harvest that it started goes on */
        readonly delete: operations["deleteSchedule"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/items/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one item with its mentions, people and exclusions */
        readonly get: operations["getItem"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/items/{id}/image": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Show the picture of an item
         * @description The best picture that can be had, passed on as it is: fetched from the institution through a guard, kept for a while. Only what is a JPEG, PNG,
         *     GIF or WebP by its bytes is passed. 404 where the item has no picture, 502 where its server does not answer now.
         */
        readonly get: operations["getItemImage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/items/{id}/people/{personId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say whether a person can be seen in an item
         * @description It outranks all evidence and stands as a reason, with the code `curator`; null takes it back. It is about the heading by which the item
         *     names the person, so that it holds through a rebuild, another harvest, merges and splits. A person whom the item does not name can be
         *     said to be in it. A harvest that is being worked on may hold it back until it is through.
         */
        readonly put: operations["putPersonOfItem"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/labels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read clean labels, one line per item
         * @description With `Accept: application/x-ndjson` all lines come as one stream that ends in a line `{"watermark": …}`; a stream without that
         *     line was cut off. `changedSince` takes the `watermark` of an earlier answer and tells what changed since, removals as
         *     `{"item": …, "removed": true}`. An item with nobody depicted is a line with `people: []`.
         */
        readonly get: operations["listLabels"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/clean": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Read who is in the picture from items of your own
         * @description Nothing is stored. Every string of subject, creator and contributor ends in `people` or in `excluded`.
         */
        readonly post: operations["cleanItems"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Ask which people some headings would be
         * @description Nothing is stored. Each heading is looked at by itself, as if it came into the collection now: `personId` is the person it would be
         *     a form of, null where it would stand alone. `candidates` are the people it could be, with what speaks for and against each.
         */
        readonly post: operations["resolveHeadings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/explain": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read why two headings are, may be, or are not one person
         * @description The comparison feature by feature, in bits (log2 evidence) and sentences; as `text/plain` the table that `namesake explain` prints.
         *     A third heading or a curator may decide otherwise than the pair by itself.
         */
        readonly get: operations["explainPair"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List people, or search them by any of their forms
         * @description Without `q` in the order of their preferred forms. With `q` the best first, blind to case, diacritics and a typing error or two,
         *     and one page only.
         */
        readonly get: operations["listPeople"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one authority record
         * @description `Accept: application/ld+json` gives it as MADS and SKOS.
         */
        readonly get: operations["getPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Say by which form a person is called
         * @description One of the variant forms, as the heading, as its id, or without its subdivisions; null leaves it to the machine again. It is said of the
         *     heading: it holds through a rebuild, another harvest, merges and splits, and of two forms that a merge brings together the later one
         *     counts. No id changes. A harvest that is being worked on may hold it back until it is through.
         */
        readonly patch: operations["patchPerson"];
        readonly trace?: never;
    };
    readonly "/v1/people/{id}/split": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Part some forms of a person from the others
         * @description `different` is said of every two forms that it parts, so that nothing joins them again; `POST /v1/judgements/revert` with these judgements
         *     leaves everything as it was. Forms that part together stay together as far as evidence holds them.
         */
        readonly post: operations["splitPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what was said and done about a person, oldest first
         * @description Judgements about any of the forms, kinds and preferred forms, pictures, and what became of the ids that led here: each with who, when and
         *     why. Former ids have a history too.
         */
        readonly get: operations["listHistoryOfPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the items that depict a person */
        readonly get: operations["listItemsOfPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/headings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List headings, the doubtful ones first */
        readonly get: operations["listHeadings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/headings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one heading with its verdict */
        readonly get: operations["getHeading"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/judgements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the log of judgements, newest first
         * @description Nothing is ever taken out of it. What was reverted shows `revertedBy`; what reverts shows `reverts`.
         */
        readonly get: operations["listJudgements"];
        readonly put?: never;
        /**
         * Say that two headings are one person, are not, or cannot be told
         * @description A side is the id of a heading, or that of a person, which stands for its founding heading. `same` and `different` outrank the machine;
         *     after `unsure` it neither joins the two by their own weight nor asks again. `different` is inherited by everything that is `same` as
         *     either side. A pair that nobody has judged takes no `If-Match`; one with a standing judgement wants that judgement's ETag, else the answer
         *     is 412 with it as `current`, also for the loser of a race. People and labels tell it when this call answers; `applied` is false where
         *     a harvest that is being worked on holds them back, and they will when it is through.
         */
        readonly post: operations["createJudgement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/judgements/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read everything that stands, to be said again elsewhere
         * @description Headings as strings, in the order in which they were judged. Imported after the same harvest into an empty service, it leaves the same people.
         */
        readonly get: operations["exportJudgements"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/judgements/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Say many judgements at once
         * @description A file as exported, or a list: everything in one transaction, or nothing where a line cannot be used. A side is a heading, or the id of
         *     a heading or of a person. A CSV needs columns `left` and `right`, or `heading` and `person` as in a table that was reconciled in
         *     OpenRefine; without a column `judgement` each row says `same`. What stands already is left alone; what stands otherwise is superseded: ask
         *     with `dryRun` first.
         */
        readonly post: operations["importJudgements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/judgements/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * See what judgements would change
         * @description Nothing is written. `before` are the people who would change and those of the headings named, `after` the same as they would be, under
         *     the ids that they would have: the answer is what `GET /v1/people` tells once it has been said. Several judgements are taken together, a
         *     later one about a pair instead of an earlier one.
         */
        readonly post: operations["previewJudgements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/judgements/revert": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take several judgements back at once
         * @description All of them in one transaction, or none where one is unknown or reverted already. What a split said is taken back so.
         */
        readonly post: operations["revertJudgements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/judgements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one judgement */
        readonly get: operations["getJudgement"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/judgements/{id}/revert": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Take one judgement back
         * @description Afterwards everything is as if it had never been said, whatever was said since: people get their former ids back. The answer is the
         *     reverting judgement, which can itself be reverted; its `judgement` is what stands again, `unsure` where nothing does.
         */
        readonly post: operations["revertJudgement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/conflicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read judgements that contradict one another
         * @description A same C, B same C, A different B: all three are told, and none is dropped in silence. Until somebody reverts one of them, `different` holds
         *     and of the chain what was said first is joined. A longer chain is told whole.
         */
        readonly get: operations["listConflicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/suggestions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what the machine is unsure of, what changes most first
         * @description Ordered by the labels that an answer changes times the uncertainty. `merge`: are two headings one person (answer with
         *     `POST /v1/judgements`); `split`: is `left` another person than that of `parts` (`POST /v1/judgements` too: `different` says yes, `same`
         *     no); `kind`: does a heading name a person. What was answered is not asked again; `unsure` is an answer.
         */
        readonly get: operations["listSuggestions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/headings/{id}/kind": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say of what kind a heading is
         * @description It outranks the classifier, also after a rebuild or another harvest. What is said to be no person is nobody any more in people and labels
         *     when this call answers. What is said to be a person becomes one; in a picture it is shown only where the item was read so.
         */
        readonly put: operations["putHeadingKind"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in */
        readonly get: operations["getSession"];
        readonly put?: never;
        /**
         * Sign in at the desk
         * @description With a key that has the scope read, or with the ticket of a link that `namesake demo` prints. The session ends after twelve hours, with
         *     the key, or when it is closed.
         */
        readonly post: operations["openSession"];
        /** Sign out */
        readonly delete: operations["closeSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/people/{id}/life-line": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A person in time
         * @description The photographs that show the person, oldest first and at most 1,000, and who is seen with them most often.
         */
        readonly get: operations["getLifeLine"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/figures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How the collection is made up
         * @description Counted at most once a minute, for whole tables are read.
         */
        readonly get: operations["getFigures"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/spaces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List embedding spaces, by id */
        readonly get: operations["listEmbeddingSpaces"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/spaces/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read an embedding space
         * @description `mean` is the one it was registered with, else that of all its live faces so far.
         */
        readonly get: operations["getEmbeddingSpace"];
        /**
         * Register an embedding space
         * @description One version of one model. Vectors are compared only inside a space: a new model is a new space beside the old one. What its vectors are made
         *     by cannot change once it holds some; licence, mean, calibration and state can. A retired space gives out no work and its faces are not shown.
         */
        readonly put: operations["putEmbeddingSpace"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List embedding runs, newest first */
        readonly get: operations["listEmbeddingRuns"];
        readonly put?: never;
        /**
         * Have images embedded
         * @description Selects the items of the selection that depict somebody, whose rights allow it, that have a picture, and that were not looked at in this space
         *     or have changed since; each becomes a task that workers lease. A dry run only counts. A large collection goes on being looked at in a
         *     worker after the answer: `selecting` says so.
         */
        readonly post: operations["createEmbeddingRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/runs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read an embedding run */
        readonly get: operations["getEmbeddingRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/runs/{id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Cancel an embedding run
         * @description What waits is cancelled at once; whoever holds a task of it hears `cancel` at the next heartbeat, and a result that comes all the same is refused
         *     with 410. What was done stays.
         */
        readonly post: operations["cancelEmbeddingRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/leases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lease tasks
         * @description Up to 64 tasks, held for `ttl` seconds from now by the clock of the database; a heartbeat holds them for as long again. `tasks` is empty when there
         *     is no work. What a lease that ran out held is handed out again, five times at most.
         */
        readonly post: operations["takeEmbeddingLease"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/leases/{token}/heartbeat": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Go on holding a lease
         * @description Begins the lease of a chunk that came through the queue. `cancel` says that nothing of it is wanted any more.
         */
        readonly post: operations["beatEmbeddingLease"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/leases/{token}/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give a lease back
         * @description What was not answered is due at once, as if it had never been handed out.
         */
        readonly post: operations["releaseEmbeddingLease"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Bring results
         * @description As JSON, or as NDJSON with a token in each line; `Content-Encoding: gzip` is taken. Each result is answered by itself, in the same order, and one
         *     that is refused keeps no other from being taken: 200 taken, or known already; 409 the lease does not hold the task, or has brought another
         *     result; 410 cancelled or gone; 422 unusable, with the face at fault. Where all are refused alike, that is the status of the answer, with `results`
         *     beside the problem. The same result sent again changes nothing.
         */
        readonly post: operations["postEmbeddingResults"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/dead-letters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List tasks that were given up, newest first */
        readonly get: operations["listDeadLetters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/embedding/dead-letters/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Try tasks again that were given up
         * @description Those given, or all of a space, or all.
         */
        readonly post: operations["retryDeadLetters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/items/{id}/faces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the faces in an item, from left to right */
        readonly get: operations["listFacesOfItem"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/faces/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a face */
        readonly get: operations["getFace"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/faces/{id}/person": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Say who a face is
         * @description A person, `stranger` for somebody who is not named, `not-a-face`, or null to take back what was said. It outranks the machine, and no later detection
         *     or naming overwrites it.
         */
        readonly put: operations["putFacePerson"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/training-sets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List training sets, newest first */
        readonly get: operations["listTrainingSets"];
        readonly put?: never;
        /**
         * Ask for a training set
         * @description A worker builds it from the faces, labels and words of this moment; follow `Location`, or `/v1/events`. The same snapshot asked for again is the
         *     same files under the same version. A merge, a split, a takedown or a curator's word that takes rows out of the version before makes a new major
         *     version, and the earlier ones list those rows in `revoked.json`. People who may be alive stay out unless they are allowed.
         */
        readonly post: operations["createTrainingSet"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/training-sets/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read a training set */
        readonly get: operations["getTrainingSet"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/training-sets/{id}/files/{path}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Fetch a file of a training set, or a part of it */
        readonly get: operations["getTrainingSetFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Follow what happens, as server-sent events
         * @description Begins with what happens next, or after the event named by `Last-Event-ID`. `event` is the topic, `data` is JSON:
         *     of a `harvest` its `{id, state, counts, progress}`, of an `embedding-run` its `{id, spaceId, state, counts}`, of a `face-naming` the
         *     `{spaceId, photos, changed, learnt}` that are named anew, of a `schedule` what a time of it came to. A comment line comes every 15 seconds.
         */
        readonly get: operations["streamEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read the manifest of the reconciliation service, or ask it
         * @description The Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). Without a parameter
         *     the manifest; with `queries` or `extend` the same as the POST. These endpoints are open with RECONCILE_OPEN=true; else they stand below
         *     `/reconcile/k/{token}`, with a token of `namesake keys create --reconcile`, or take a key with the scope `read`.
         */
        readonly get: operations["getReconciliation"];
        readonly put?: never;
        /**
         * Ask which people the cells of a table mean
         * @description Each query gets an answer, an empty one where it names nobody: `{q0:{result:[{id,name,description,score,match,type,features}]}}`, best
         *     first. `score` is the calibrated probability times 100; `match` stands on the first at most. At most 500 queries.
         */
        readonly post: operations["postReconciliation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/suggest/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Suggest people, properties or types for what is being typed */
        readonly get: operations["suggestForReconciliation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/flyout/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Show a suggestion in a few lines of HTML */
        readonly get: operations["flyOutForReconciliation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Show a person on a small page that may be framed */
        readonly get: operations["previewPerson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/extend/propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the properties that data extension can fetch */
        readonly get: operations["proposeProperties"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/1.0-draft": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read the manifest of the 1.0 draft of the protocol */
        readonly get: operations["getDraftReconciliation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/1.0-draft/match": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ask which people are meant, in the words of the 1.0 draft */
        readonly post: operations["matchDraft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/1.0-draft/suggest/{kind}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Suggest people, properties or types, in the words of the 1.0 draft */
        readonly get: operations["suggestDraft"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/1.0-draft/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Show a person on a small page that may be framed, for the 1.0 draft */
        readonly get: operations["previewDraft"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/1.0-draft/extend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Fetch properties of people, in the words of the 1.0 draft */
        readonly post: operations["extendDraft"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/reconcile/1.0-draft/extend/propose": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the properties that data extension can fetch, for the 1.0 draft */
        readonly get: operations["proposeDraftProperties"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/healthz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Is the process alive? */
        readonly get: operations["getHealth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/readyz": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Can it do its work?
         * @description Asks the database and the queue.
         */
        readonly get: operations["getReadiness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Figures for Prometheus
         * @description Open to clients on loopback; others need a key with the scope `admin`.
         */
        readonly get: operations["getMetrics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.yaml": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This file */
        readonly get: operations["getContract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/docs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This file as a page for people */
        readonly get: operations["getDocs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457, with a stable code */
        readonly Problem: {
            /** @description where the code is explained */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description stable; see the table of codes */
            readonly code: string;
            /** @description what was wrong, with what, and what would be right */
            readonly detail: string;
            /** @description names this answer; the log has it as the request id */
            readonly instance: string;
            /** @description each fault with its place */
            readonly errors?: readonly {
                readonly where: string;
                readonly message: string;
            }[];
        };
        /** @description pass it as `cursor`; null at the end */
        readonly NextCursor: string | null;
        /** @description a place in the order of label changes; pass it as `changedSince` */
        readonly Watermark: string;
        /** @enum {string} */
        readonly Kind: "person" | "family" | "corporate" | "place" | "event" | "topic" | "genre" | "work" | "fictional" | "junk" | "multi";
        /**
         * @description the field of the item in which the string stands
         * @enum {string}
         */
        readonly Field: "subject" | "creator" | "contributor" | "title" | "description";
        readonly Reason: {
            readonly code: string;
            readonly text: string;
            /** @description log2 evidence; positive speaks for */
            readonly bits: number;
        };
        readonly DplaApiSource: {
            /** @constant */
            readonly kind: "dpla-api";
            /**
             * @description DPLA's own search parameters; `{}` is everything
             * @example {
             *       "q": "portrait",
             *       "provider.name": "Digital Maine"
             *     }
             */
            readonly query: {
                readonly [key: string]: string;
            };
        };
        readonly BulkSource: {
            /** @constant */
            readonly kind: "bulk";
            /**
             * @description a JSON Lines file, gzipped or not, or a folder of part-* files; https, s3, or a path
             * @example maine.jsonl.gz
             */
            readonly location: string;
        };
        readonly HarvestSource: components["schemas"]["DplaApiSource"] | components["schemas"]["BulkSource"];
        /** @enum {string} */
        readonly HarvestMode: "full" | "changes";
        readonly HarvestRequest: {
            readonly source: components["schemas"]["HarvestSource"];
            readonly mode: components["schemas"]["HarvestMode"];
        };
        readonly ScheduleRequest: {
            /**
             * @description five fields, minute hour day month weekday
             * @example 0 3 * * 1
             */
            readonly cron: string;
            /**
             * @description of the IANA database
             * @example America/New_York
             */
            readonly timezone: string;
            readonly harvest: components["schemas"]["HarvestRequest"];
            /** @description an embedding run in this space follows each harvest that succeeds */
            readonly embeddingSpace?: string | null;
        };
        readonly Schedule: {
            readonly name: string;
            readonly cron: string;
            readonly timezone: string;
            readonly harvest: components["schemas"]["HarvestRequest"];
            /** @description an embedding run in this space follows each harvest that succeeds */
            readonly embeddingSpace: string | null;
            /** Format: date-time */
            readonly nextRun: string;
            /** @description null before the first */
            readonly lastRun: components["schemas"]["ScheduleRun"] | null;
            /** @description times since the last started one at which nothing was started */
            readonly missed: number;
        };
        readonly ScheduleRun: {
            /** Format: date-time */
            readonly dueAt: string;
            /** @enum {string} */
            readonly outcome: "started" | "missed" | "overlapped";
            /** @description id of the harvest */
            readonly harvest: string | null;
            /**
             * @description of the harvest, as it is now
             * @enum {string|null}
             */
            readonly state: "queued" | "running" | "succeeded" | "failed" | "cancelled" | null;
        };
        readonly Harvest: {
            /** Format: uuid */
            readonly id: string;
            /**
             * @description `succeeded` means that people, depictions and labels are visible too
             * @enum {string}
             */
            readonly state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
            readonly source: components["schemas"]["HarvestSource"];
            readonly mode: components["schemas"]["HarvestMode"];
            /** @description an item counts once however often it came; itemsSeen = New + Changed + Unchanged */
            readonly counts: {
                readonly itemsSeen: number;
                readonly itemsNew: number;
                readonly itemsChanged: number;
                readonly itemsUnchanged: number;
                readonly itemsGone: number;
                readonly itemsRejected: number;
                readonly mentions: number;
                readonly headings: number;
            };
            readonly progress: {
                readonly done: number;
                readonly total: number | null;
                readonly perSecond: number;
                readonly etaSeconds: number | null;
            };
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly startedAt: string | null;
            /** Format: date-time */
            readonly endedAt: string | null;
            readonly error: string | null;
        };
        readonly Reject: {
            readonly id: string;
            /** @description file and line, or page and position */
            readonly place: string;
            readonly code: string;
            readonly reason: string;
            readonly raw: string;
            /** @description more than `raw` has where it was cut */
            readonly rawBytes: number;
            /** Format: date-time */
            readonly at: string;
            /**
             * Format: date-time
             * @description when a retry could use it
             */
            readonly resolvedAt: string | null;
        };
        readonly Exclusion: {
            readonly text: string;
            readonly field: components["schemas"]["Field"];
            /** @description starts with `not-person` where the string names no person */
            readonly reason: string;
            readonly detail: string;
        };
        readonly PersonOfItem: {
            readonly person: string;
            readonly preferredForm: string;
            readonly heading: string;
            /** @description readable, in direct order */
            readonly name: string;
            readonly depicted: number;
            /** @description rows as listed, 1 first */
            readonly row: number | null;
            readonly rowLabel: string | null;
            /** @description 1 is leftmost in its row */
            readonly order: number | null;
            readonly sources: readonly components["schemas"]["Field"][];
            readonly reasons: readonly components["schemas"]["Reason"][];
        };
        readonly ItemView: {
            readonly id: string;
            readonly provider: string;
            readonly dataProvider: string | null;
            readonly title: components["schemas"]["Strings"];
            readonly description: components["schemas"]["Strings"];
            readonly subject: components["schemas"]["Strings"];
            readonly creator: components["schemas"]["Strings"];
            readonly contributor: components["schemas"]["Strings"];
            readonly date: readonly {
                readonly text: string;
                readonly begin: string | null;
                readonly end: string | null;
            }[];
            readonly type: components["schemas"]["Strings"];
            readonly format: components["schemas"]["Strings"];
            readonly isShownAt: string | null;
            /** @description best first */
            readonly images: readonly {
                /** @enum {string} */
                readonly kind: "media-master" | "iiif-manifest" | "object";
                readonly url: string;
            }[];
            readonly rightsUri: string | null;
            readonly version: number;
            /** Format: date-time */
            readonly goneAt: string | null;
            readonly mentions: readonly {
                readonly field: components["schemas"]["Field"];
                readonly text: string;
                readonly headingId: string;
                readonly heading: string;
            }[];
            readonly people: readonly components["schemas"]["PersonOfItem"][];
            readonly excluded: readonly components["schemas"]["Exclusion"][];
            /** @description the first hundred, from left to right; all of them at /v1/items/{id}/faces */
            readonly faces: readonly components["schemas"]["Face"][];
        };
        /** @description verbatim, in the provider's order */
        readonly Strings: readonly string[];
        readonly LabelLine: {
            readonly item: string;
            readonly provider: string;
            readonly title: string | null;
            readonly imageUrl: string | null;
            readonly rightsUri: string | null;
            readonly people: readonly components["schemas"]["PersonOfItem"][];
            readonly excluded: readonly components["schemas"]["Exclusion"][];
            readonly version: number;
        };
        readonly RemovedLabel: {
            readonly item: string;
            /** @constant */
            readonly removed: true;
        };
        readonly LabelPage: {
            readonly items: readonly (components["schemas"]["LabelLine"] | components["schemas"]["RemovedLabel"])[];
            readonly nextCursor: components["schemas"]["NextCursor"];
            readonly watermark: components["schemas"]["Watermark"];
        };
        readonly CleanRequest: {
            /** @description DPLA items, in the API's or the bulk export's form */
            readonly items: readonly unknown[];
        };
        readonly CleanLine: {
            readonly item: string;
            readonly people: readonly {
                readonly name: string;
                readonly heading: string;
                /** @description equal for headings that are spelt alike; empty where there is no name to read */
                readonly personKey: string;
                readonly depicted: number;
                readonly row: number | null;
                readonly rowLabel: string | null;
                readonly order: number | null;
                readonly sources: readonly components["schemas"]["Field"][];
                readonly mentions: readonly {
                    readonly field: components["schemas"]["Field"];
                    readonly text: string;
                }[];
                readonly reasons: readonly {
                    readonly code: string;
                    readonly text: string;
                }[];
            }[];
            readonly excluded: readonly components["schemas"]["Exclusion"][];
        };
        readonly CleanAnswer: {
            readonly items: readonly components["schemas"]["CleanLine"][];
            readonly rejected: readonly {
                /** @description 0 is the first item of the request */
                readonly index: number;
                readonly code: string;
                readonly reason: string;
            }[];
        };
        readonly LifeYear: {
            /** @description negative before the common era */
            readonly year: number;
            /** @description exact, approximate, uncertain, either, century, before, after */
            readonly precision: string;
            readonly text: string;
        };
        readonly LifeYearOrNull: components["schemas"]["LifeYear"] | null;
        readonly Person: {
            readonly id: string;
            readonly preferredForm: string;
            /** @description the preferred one too */
            readonly variantForms: readonly {
                readonly headingId: string;
                readonly heading: string;
                readonly mentions: number;
                readonly providers: components["schemas"]["Strings"];
            }[];
            readonly birth: components["schemas"]["LifeYearOrNull"];
            readonly death: components["schemas"]["LifeYearOrNull"];
            /** @description forms whose life dates are not those of the person, beyond the precision of both */
            readonly dateConflicts: readonly {
                /** @enum {string} */
                readonly event: "birth" | "death";
                readonly heading: string;
                readonly year: number;
                readonly text: string;
            }[];
            /** @description items that depict the person, probability .5 and more */
            readonly items: number;
            readonly faces: number;
            readonly sameAs: readonly string[];
            readonly version: number;
        };
        readonly ResolveRequest: {
            readonly headings: readonly string[];
            /**
             * @description the field the headings stood in; it moves the prior of their being people
             * @default creator
             * @enum {string}
             */
            readonly context?: "subject" | "creator" | "contributor";
        };
        readonly ResolveAnswer: {
            readonly items: readonly components["schemas"]["ResolvedHeading"][];
        };
        readonly ResolvedHeading: {
            readonly heading: string;
            readonly kind: components["schemas"]["Kind"];
            readonly person: boolean;
            readonly confidence: number;
            readonly reasons: readonly components["schemas"]["Reason"][];
            readonly personId: string | null;
            readonly preferredForm: string | null;
            /** @description of the pair that says most, log2 odds; null where nothing had to be weighed */
            readonly bits: number | null;
            readonly explanation: string;
            /** @description strongest first */
            readonly candidates: readonly components["schemas"]["PersonCandidate"][];
        };
        readonly PersonCandidate: {
            readonly personId: string;
            readonly preferredForm: string;
            /** @description the form of the person that was compared */
            readonly heading: string;
            readonly bits: number;
            readonly probability: number;
            readonly band: components["schemas"]["Band"];
            readonly evidenceFor: readonly components["schemas"]["FeatureEvidence"][];
            readonly evidenceAgainst: readonly components["schemas"]["FeatureEvidence"][];
        };
        /**
         * @description what the pair would be by its own weight
         * @enum {string}
         */
        readonly Band: "merged" | "suggested" | "apart";
        readonly FeatureEvidence: {
            readonly feature: string;
            readonly level: string;
            readonly code: string;
            readonly text: string;
            readonly bits: number;
        };
        readonly Explanation: {
            readonly left: string;
            readonly right: string;
            /**
             * @description by whose counts names were weighed; `at-large` also where nothing has been resolved yet
             * @enum {string}
             */
            readonly names: "collection" | "at-large";
            /** @description log2 odds; null under a veto */
            readonly bits: number | null;
            readonly probability: number;
            readonly band: components["schemas"]["Band"];
            readonly evidence: readonly components["schemas"]["FeatureEvidence"][];
            readonly veto: null | {
                readonly code: string;
                readonly text: string;
            };
            readonly weightsVersion: number;
            /** @description the same as a table */
            readonly text: string;
        };
        readonly HeadingName: {
            readonly surname: string;
            readonly forenames: string;
            readonly initials: readonly string[];
            readonly birth: components["schemas"]["LifeYearOrNull"];
            readonly death: components["schemas"]["LifeYearOrNull"];
            readonly suffix: string | null;
            readonly numeration: string | null;
            readonly titles: readonly string[];
            readonly fullerForm: string | null;
            readonly nicknames: readonly string[];
        };
        readonly Heading: {
            readonly id: string;
            readonly heading: string;
            readonly kind: components["schemas"]["Kind"];
            readonly person: boolean;
            readonly confidence: number;
            readonly name: components["schemas"]["HeadingName"] | null;
            readonly mentions: number;
            readonly providers: number;
            readonly personId: string | null;
            readonly reasons: readonly components["schemas"]["Reason"][];
        };
        /** @enum {string} */
        readonly JudgementWord: "same" | "different" | "unsure";
        readonly JudgementRequest: {
            /** @description id of a heading, or of a person */
            readonly left: string;
            /** @description id of a heading, or of a person */
            readonly right: string;
            readonly judgement: components["schemas"]["JudgementWord"];
            /** @description why */
            readonly note?: string;
        };
        /** @description one judgement, or several */
        readonly PreviewRequest: components["schemas"]["JudgementRequest"] | {
            readonly judgements: readonly components["schemas"]["JudgementRequest"][];
        };
        readonly Preview: {
            readonly before: readonly components["schemas"]["Person"][];
            readonly after: readonly components["schemas"]["Person"][];
            readonly effect: components["schemas"]["Effect"];
        };
        readonly PersonSplit: {
            /** @description ids of what was said */
            readonly judgements: readonly string[];
            /** @description who holds the forms now, those that stay first */
            readonly people: readonly components["schemas"]["Person"][];
            /** @description people and labels tell it already */
            readonly applied: boolean;
        };
        readonly HistoryEntry: {
            /**
             * @description `return` is an id that is in use again
             * @enum {string}
             */
            readonly what: "judgement" | "revert" | "form" | "kind" | "depiction" | "merge" | "split" | "return";
            /** @description what was said or done, in a sentence */
            readonly says: string;
            /** Format: date-time */
            readonly at: string;
            /** @description name of the key; null where evidence did it */
            readonly by: string | null;
            /** @description why */
            readonly note: string;
            /** @description id of the judgement, or of the one that a merge, split or return followed from */
            readonly judgement: string | null;
            /** @description whose id was led elsewhere or is in use again */
            readonly person: string | null;
            readonly successors: components["schemas"]["Strings"];
        };
        readonly RevertRequest: {
            /** @description why */
            readonly note?: string;
        } | null;
        readonly JudgedSide: {
            readonly headingId: string;
            readonly heading: string;
            /** @description whose heading it is now; null where nobody's */
            readonly personId: string | null;
        };
        readonly Judgement: {
            /** Format: uuid */
            readonly id: string;
            readonly left: components["schemas"]["JudgedSide"];
            readonly right: components["schemas"]["JudgedSide"];
            readonly judgement: components["schemas"]["JudgementWord"];
            readonly note: string;
            /** @description name of the key */
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
            /** @description what was said of the pair before */
            readonly supersedes: string | null;
            readonly reverts: string | null;
            readonly revertedBy: string | null;
            readonly version: number;
            /** @description people and labels tell it already; in the answer to a writing call only */
            readonly applied?: boolean;
        };
        readonly Conflict: {
            /** @description a chain of `same`, then the `different` that it contradicts */
            readonly judgements: readonly components["schemas"]["Judgement"][];
            readonly headings: components["schemas"]["Strings"];
            readonly personIds: components["schemas"]["Strings"];
        };
        readonly Session: {
            readonly signedIn: boolean;
            /** @description of the key */
            readonly name: string | null;
            readonly scopes: readonly string[];
        };
        readonly LifeLine: {
            readonly photographs: readonly {
                readonly item: string;
                readonly title: string | null;
                readonly hasImage: boolean;
                /** @description year */
                readonly begin: number | null;
                /** @description year */
                readonly end: number | null;
            }[];
            readonly together: readonly {
                readonly person: string;
                readonly preferredForm: string;
                /** @description that show both */
                readonly items: number;
            }[];
        };
        readonly Figures: {
            readonly kinds: readonly {
                readonly kind: string;
                readonly headings: number;
            }[];
            /** @description headings by confidence, in ten steps from 0 to 1 */
            readonly confidence: readonly number[];
            /** @description people of items by the probability that they are shown, in ten steps from 0 to 1 */
            readonly depicted: readonly number[];
            /** @description the largest first */
            readonly providers: readonly {
                readonly provider: string;
                readonly items: number;
                readonly withImage: number;
                /** @description items that show somebody */
                readonly withPeople: number;
            }[];
        };
        readonly SuggestedSide: {
            readonly personId: string | null;
            readonly headingId: string;
            readonly heading: string;
        };
        /** @description what an answer changes */
        readonly Effect: {
            /** @description items that mention a heading which changes hands */
            readonly items: number;
            readonly faces: number;
            /** @description labels that change */
            readonly labels: number;
            /** @description exact years of birth or death that a merge would bring together though they differ */
            readonly contradictions: number;
        };
        readonly Suggestion: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "merge" | "split" | "kind";
            readonly left: components["schemas"]["SuggestedSide"];
            /** @description null but for a merge */
            readonly right: components["schemas"]["SuggestedSide"] | null;
            /** @description of a split */
            readonly person?: string;
            /** @description of a split, ids of headings that would part */
            readonly parts?: readonly components["schemas"]["Strings"][];
            /** @description of a kind, id of the heading */
            readonly heading?: string;
            readonly from?: components["schemas"]["Kind"];
            /** @description of a kind; null where only this is asked, whether it is something else */
            readonly to?: components["schemas"]["Kind"] | null;
            /** @description that both are one person, that all forms are, or that the kind is right */
            readonly probability: number;
            readonly bits: number;
            /** @description the weightiest first; bits above 0 speak for it, below 0 against */
            readonly evidence: readonly components["schemas"]["Reason"][];
            readonly effect: components["schemas"]["Effect"];
            readonly samples: readonly {
                readonly item: string;
                readonly title: string | null;
                readonly imageUrl: string | null;
            }[];
            readonly version: number;
        };
        /** @description one of the three; a body of another media type is read as the member of its name */
        readonly JudgementFile: {
            readonly judgements?: readonly {
                readonly left: string;
                readonly right: string;
                readonly judgement: components["schemas"]["JudgementWord"];
                readonly note?: string;
            }[];
            readonly csv?: string;
            readonly ndjson?: string;
        };
        readonly JudgementImport: {
            readonly dryRun: boolean;
            /** @description people and labels tell it already */
            readonly applied: boolean;
            readonly added: number;
            readonly superseded: number;
            readonly unchanged: number;
            /** @description the first thousand */
            readonly changes: readonly {
                readonly line: number;
                readonly left: string;
                readonly right: string;
                /** @description null where nothing stands */
                readonly was: components["schemas"]["JudgementWord"] | null;
                readonly becomes: components["schemas"]["JudgementWord"];
            }[];
            /** @description lines that cannot be used; the first thousand */
            readonly faults: readonly {
                readonly where: string;
                readonly message: string;
            }[];
        };
        readonly EmbeddingSpaceRequest: {
            /** @description may be repeated here */
            readonly id?: string;
            /** @example ssd-mobilenet-v1 */
            readonly detector: string;
            /** @example 68 landmarks */
            readonly aligner: string;
            /** @example face-api resnet-34 */
            readonly recogniser: string;
            /** @description of all weights, in hexadecimal */
            readonly weightsSha256: string;
            /**
             * @description what is done to a crop before it is embedded
             * @example 150 x 150
             * @example RGB
             * @example minus mean
             */
            readonly preprocessing: string | Record<string, never>;
            readonly dimension: number;
            /** @enum {string} */
            readonly metric: "cosine" | "euclidean";
            /** @description of the weights */
            readonly licence: string;
            /** @description measured elsewhere; null, or left out, to have it from the faces that come */
            readonly mean?: readonly number[] | null;
            /** @description how a likeness becomes a probability, in the words of whoever names faces */
            readonly calibration?: Record<string, never> | null;
            /** @enum {string} */
            readonly state?: "active" | "retired";
        };
        readonly EmbeddingSpace: {
            readonly id: string;
            readonly detector: string;
            readonly aligner: string;
            readonly recogniser: string;
            readonly weightsSha256: string;
            readonly preprocessing: string | {
                readonly [key: string]: unknown;
            };
            readonly dimension: number;
            /** @enum {string} */
            readonly metric: "cosine" | "euclidean";
            readonly licence: string;
            /** @description of the vectors of all live faces, unless the space was registered with one; null before the first */
            readonly mean: readonly number[] | null;
            readonly calibration: {
                readonly [key: string]: unknown;
            } | null;
            /** @enum {string} */
            readonly state: "active" | "retired";
            /** @description live faces */
            readonly vectors: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly updatedAt: string;
        };
        readonly EmbeddingSelection: {
            readonly provider?: string;
            /** @description id of a person, present or former, who is to be seen */
            readonly person?: string;
            /** @description a `watermark` of labels, or a time (ISO 8601) */
            readonly changedSince?: string;
            /** @description most tasks */
            readonly limit?: number;
            /** @description also what was looked at already, or was given up */
            readonly again?: boolean;
        };
        readonly EmbeddingRunRequest: {
            readonly spaceId: string;
            readonly selection?: components["schemas"]["EmbeddingSelection"];
            /** @description only count */
            readonly dryRun?: boolean;
            /**
             * @description where workers get the tasks; `lease` where it is left out
             * @enum {string}
             */
            readonly door?: "lease" | "queue";
        };
        readonly TrainingSetRequest: {
            /** @description versions of one name follow one another */
            readonly name: string;
            /** @description the embedding space whose faces are taken; the newest in use unless it is said */
            readonly spaceId?: string;
            /** @description a machine's label counts from here on; .9 unless it is said */
            readonly minProbability?: number;
            /** @description people with fewer are left out; 2 unless it is said */
            readonly minFaces?: number;
            /** @description of each person; 100 unless it is said */
            readonly maxFaces?: number;
            /** @description detections below it are left out, unless a curator named them */
            readonly minScore?: number;
            /** @description of everything that is drawn; 1 unless it is said */
            readonly seed?: number;
            /** @description of the faces, 1 together; .8, .1 and .1 unless it is said */
            readonly shares?: {
                readonly train: number;
                readonly validation: number;
                readonly test: number;
            };
            /** @description people who may be alive are let in, all of them */
            readonly allowLiving?: boolean;
            /** @description ids of people who may be alive and are let in all the same */
            readonly allowedPeople?: readonly string[];
            /** @description vectors too, where the rights of the picture let one be made */
            readonly embeddings?: boolean;
        };
        readonly TrainingSet: {
            readonly id: string;
            readonly name: string;
            /** @description the first number grows after a merge, a split or a takedown, the second after anything else; empty until it has succeeded */
            readonly version: string;
            /** @enum {string} */
            readonly state: "queued" | "running" | "succeeded" | "failed";
            /** @description sha256 over what went in, how it was asked for, and the code */
            readonly snapshotId: string | null;
            /** @description name-version-sha12, below the folder of training sets */
            readonly folder: string | null;
            /** @description rows, people, human, auto, perSplit, leftOut and more */
            readonly counts: {
                readonly [key: string]: unknown;
            };
            readonly files: readonly {
                readonly path: string;
                readonly bytes: number;
                readonly sha256: string;
            }[];
            /** @description folder of the version before */
            readonly parent: string | null;
            /** @description a later version had to drop rows of it, which `revoked.json` lists */
            readonly revoked: boolean;
            /** @description reason → rows */
            readonly revokedRows: {
                readonly [key: string]: number;
            };
            /** @description what was asked for, every default written out */
            readonly config: {
                readonly [key: string]: unknown;
            };
            readonly error: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly endedAt: string | null;
        };
        readonly EmbeddingRun: {
            readonly id: string;
            readonly spaceId: string;
            /** @enum {string} */
            readonly state: "running" | "succeeded" | "cancelled";
            readonly selection: components["schemas"]["EmbeddingSelection"];
            readonly dryRun: boolean;
            /** @enum {string} */
            readonly door: "lease" | "queue";
            /** @description items are still being looked at; the counts grow */
            readonly selecting: boolean;
            readonly counts: {
                readonly selected: number;
                /** @description reason → items: `nobody-depicted`, `no-image`, `rights`, `in-hand`, `dead`, `already-embedded` */
                readonly leftOut: {
                    readonly [key: string]: number;
                };
                readonly pending: number;
                readonly leased: number;
                readonly done: number;
                readonly dead: number;
                readonly cancelled: number;
            };
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly endedAt: string | null;
        };
        readonly EmbeddingLeaseRequest: {
            readonly spaceId: string;
            /**
             * @description most tasks; no lease holds more than 64
             * @default 64
             */
            readonly max?: number;
            /**
             * @description seconds
             * @default 120
             */
            readonly ttl?: number;
        };
        readonly EmbeddingTask: {
            readonly taskId: string;
            readonly itemId: string;
            /** @description the largest picture that can be had without reading a manifest */
            readonly imageUrl: string;
            /** @description a IIIF manifest that leads to a larger one, for workers that read manifests */
            readonly manifestUrl: string | null;
            /** @description the rights statement, in the form in which it is published */
            readonly rights: string | null;
        };
        readonly EmbeddingLease: {
            /** @enum {integer} */
            readonly v: 1;
            /** @description null when there is no work */
            readonly token: string | null;
            readonly chunkId: string | null;
            readonly spaceId: string;
            /** Format: date-time */
            readonly leaseUntil: string | null;
            readonly tasks: readonly components["schemas"]["EmbeddingTask"][];
            readonly resultsUrl: string;
        };
        readonly EmbeddingBeat: {
            /** Format: date-time */
            readonly leaseUntil: string;
            readonly cancel: boolean;
        };
        readonly EmbeddingRelease: {
            readonly released: boolean;
        };
        /** @description from the upper left corner, after EXIF rotation; shares of width and height, or pixels of the image */
        readonly EmbeddingBox: {
            readonly x: number;
            readonly y: number;
            readonly w: number;
            readonly h: number;
        };
        readonly EmbeddingFace: {
            readonly box: components["schemas"]["EmbeddingBox"];
            /** @description pixels of the image that was looked at, after EXIF rotation */
            readonly imageWidth: number;
            readonly imageHeight: number;
            /** @description of the detector */
            readonly score: number;
            readonly quality?: number | null;
            /** @description eyes, nose, corners of the mouth, in shares or in pixels like a box */
            readonly landmarks?: readonly (readonly number[])[] | null;
            /** @description raw, as many numbers as the space has dimensions; base64 of little-endian float32, or numbers */
            readonly embedding: string | readonly number[];
            readonly cropSha256?: string | null;
        };
        readonly EmbeddingResult: {
            /** @description in each line of NDJSON; in JSON that of the body holds where there is none */
            readonly token?: string;
            readonly taskId: string;
            /** @enum {string} */
            readonly outcome: "ok" | "no-face" | "image-gone" | "undecodable" | "rights-blocked" | "error";
            /** @description of `error`; true where it is left out */
            readonly retryable?: boolean;
            /** @description for people */
            readonly message?: string | null;
            /** @description the image that was looked at */
            readonly image?: {
                readonly width?: number | null;
                readonly height?: number | null;
                readonly sha256?: string | null;
            } | null;
            /** @description with `ok` only */
            readonly faces?: readonly components["schemas"]["EmbeddingFace"][];
            /** @description takes the place of the result that this lease has brought before, or of that one alone whose digest is given */
            readonly supersedes?: boolean | string;
        };
        readonly EmbeddingResults: {
            readonly token?: string;
            readonly results: readonly components["schemas"]["EmbeddingResult"][];
        };
        readonly EmbeddingAnswer: {
            /** @description as it was sent; empty where it was none */
            readonly taskId: string;
            /** @enum {integer} */
            readonly status: 200 | 409 | 410 | 422;
            /** @enum {string} */
            readonly code?: "lease-expired" | "different-result" | "gone" | "unusable-result";
            readonly detail?: string;
            /**
             * @description the face at fault
             * @example faces[1]
             */
            readonly face?: string;
            /** @description of the result that was taken; `supersedes` may name it */
            readonly digest?: string;
        };
        readonly EmbeddingAnswers: {
            readonly results: readonly components["schemas"]["EmbeddingAnswer"][];
        };
        readonly EmbeddingRefusal: components["schemas"]["Problem"] & {
            readonly results: readonly components["schemas"]["EmbeddingAnswer"][];
            readonly face?: string;
        };
        readonly DeadLetter: {
            readonly taskId: string;
            readonly itemId: string;
            readonly imageUrl: string;
            readonly spaceId: string;
            readonly runId: string;
            readonly attempts: number;
            readonly message: string | null;
            /** Format: date-time */
            readonly at: string;
        };
        readonly DeadLetterRetry: {
            readonly spaceId?: string;
            readonly taskIds?: readonly string[];
        };
        readonly DeadLetterRetried: {
            readonly retried: number;
        };
        readonly Face: {
            readonly id: string;
            readonly itemId: string;
            readonly spaceId: string;
            readonly imageUrl: string;
            readonly box: components["schemas"]["EmbeddingBox"];
            readonly imageWidth: number;
            readonly imageHeight: number;
            readonly score: number;
            readonly quality: number | null;
            readonly landmarks: readonly (readonly number[])[] | null;
            readonly cropSha256: string | null;
            /**
             * @description superseded, where a later look did not find it any more
             * @enum {string}
             */
            readonly state: "live" | "superseded";
            readonly person: {
                readonly id: string;
                readonly preferredForm: string;
            } | null;
            /** @description of the answer given; 0 while nobody has looked */
            readonly probability: number;
            /** @enum {string} */
            readonly status: "named" | "ambiguous" | "unnamed";
            /** @enum {string} */
            readonly source: "human" | "machine";
            /**
             * @description what a curator said
             * @enum {string|null}
             */
            readonly word: "person" | "stranger" | "not-a-face" | null;
            /** @description who said it */
            readonly by: string | null;
            readonly alternatives: readonly {
                readonly person: string | null;
                readonly probability: number;
            }[];
            readonly reasons: readonly components["schemas"]["Reason"][];
            readonly version: number;
        };
        readonly FacePersonRequest: {
            /** @description id of a person, `stranger`, `not-a-face`, or null */
            readonly person: string | null;
            readonly note?: string;
        };
    };
    responses: {
        /** @description It is in the log */
        readonly Judged: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly Location: components["headers"]["Location"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Judgement"];
            };
        };
        /** @description It changed in the meantime; `current` holds it as it is now: `stale-version` */
        readonly Stale: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It may have changed since you read it: send If-Match. `precondition-required` */
        readonly PreconditionRequired: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not fit: `invalid-request`, `malformed-json`, `invalid-cursor`, `invalid-source` */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No key, or one that is unknown or revoked: `unauthorized` */
        readonly Unauthorized: {
            headers: {
                readonly "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key lacks the scope: `forbidden` */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing: `not-found` */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description None of the media types of `Accept` is offered: `not-acceptable` */
        readonly NotAcceptable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The present state does not allow it, or the Idempotency-Key is in use: `conflict`, `idempotency-mismatch`, `request-in-progress` */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the limit: `body-too-large` */
        readonly TooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is no application/json: `unsupported-media-type` */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Host header names another host: `misdirected` */
        readonly Misdirected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something that is needed does not answer: `unavailable` */
        readonly Unavailable: {
            headers: {
                readonly "Retry-After": components["headers"]["RetryAfter"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description What every operation may answer: `method-not-allowed` 405, `misdirected` 421, `too-many-requests` 429 and `unavailable` 503 with
         *     Retry-After, `headers-too-large` 431, `internal` 500
         */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description the `nextCursor` of the page before, unchanged */
        readonly Cursor: string;
        /** @description most entries of the page */
        readonly Limit: number;
        /** @description id of the harvest */
        readonly HarvestId: string;
        /** @description id of the training set */
        readonly TrainingSetId: string;
        /** @description name of the schedule */
        readonly ScheduleName: string;
        /** @description id of the person, present or former */
        readonly PersonId: string;
        /** @description id of the judgement */
        readonly JudgementId: string;
        /** @description id of the embedding space */
        readonly SpaceId: string;
        /** @description the ETag that you have read */
        readonly IfMatch: string;
        /**
         * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
         *     and is not carried out twice
         */
        readonly IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description where to go on */
        readonly Location: string;
        /** @description the version, for a later If-Match */
        readonly ETag: string;
        /** @description sha256 of the whole file */
        readonly FileETag: string;
        /** @description whether parts can be asked for */
        readonly AcceptRanges: "bytes" | "none";
        /** @description keeps the session in the browser, or takes it out */
        readonly SetCookie: string;
        /** @description seconds to wait */
        readonly RetryAfter: number;
        /** @description how to authenticate */
        readonly WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listHarvests: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of harvests */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Harvest"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createHarvest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["HarvestRequest"];
            };
        };
        readonly responses: {
            /** @description The harvest is queued */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Harvest"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getHarvest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the harvest */
                readonly id: components["parameters"]["HarvestId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The harvest */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Harvest"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly cancelHarvest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the harvest */
                readonly id: components["parameters"]["HarvestId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is cancelled, or will be after the present batch */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Harvest"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listRejects: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path: {
                /** @description id of the harvest */
                readonly id: components["parameters"]["HarvestId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of rejects, in the order in which they were set aside */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Reject"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly retryRejects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the harvest */
                readonly id: components["parameters"]["HarvestId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A worker will read them again */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Harvest"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listSchedules: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of schedules with their next time and what the last one came to */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Schedule"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getSchedule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description name of the schedule */
                readonly name: components["parameters"]["ScheduleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The schedule */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Schedule"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putSchedule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description name of the schedule */
                readonly name: components["parameters"]["ScheduleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScheduleRequest"];
            };
        };
        readonly responses: {
            /** @description It stands instead of the one before */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description It is new */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Schedule"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteSchedule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description name of the schedule */
                readonly name: components["parameters"]["ScheduleName"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The schedule as it was */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Schedule"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description DPLA's id of the item */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The item */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemView"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The item left its source; `lastVersion` is what it was */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"] & {
                        readonly lastVersion: components["schemas"]["ItemView"];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getItemImage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description DPLA's id of the item */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The picture */
            readonly 200: {
                headers: {
                    /** @description of the bytes; send it as If-None-Match */
                    readonly ETag: string;
                    /** @description for this client only, for a while */
                    readonly "Cache-Control": string;
                    /** @description shown, not saved */
                    readonly "Content-Disposition": string;
                    /** @description the media type is to be believed */
                    readonly "X-Content-Type-Options": string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
                    readonly "image/png": string;
                    readonly "image/gif": string;
                    readonly "image/webp": string;
                };
            };
            /** @description The picture is still the one of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The item left its source, or was taken down */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server that has the picture does not answer now */
            readonly 502: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPersonOfItem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description DPLA's id of the item */
                readonly id: string;
                /** @description id of the person, present or former where it leads to one */
                readonly personId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly depicted: boolean | null;
                    /** @description why */
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description The item */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ItemView"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            /** @description The item left its source */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listLabels: {
        readonly parameters: {
            readonly query?: {
                /** @description only items of this provider */
                readonly provider?: string;
                /** @description only items that depict this person; a former id of a merged person is followed */
                readonly person?: string;
                /** @description people below this probability are left out */
                readonly minDepicted?: number;
                /** @description the `watermark` of an earlier answer */
                readonly changedSince?: string;
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of lines, or all of them as a stream */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LabelPage"];
                    readonly "application/x-ndjson": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly cleanItems: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CleanRequest"];
            };
        };
        readonly responses: {
            /** @description A line for each item that could be read, in their order, and a reason for each that could not */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CleanAnswer"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly resolveHeadings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResolveRequest"];
            };
        };
        readonly responses: {
            /** @description An answer for each heading, in their order */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResolveAnswer"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly explainPair: {
        readonly parameters: {
            readonly query: {
                /** @description a heading */
                readonly left: string;
                /** @description another heading */
                readonly right: string;
                /** @description how common names are in this collection, or at large as `namesake explain` has it */
                readonly names?: "collection" | "at-large";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The comparison */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Explanation"];
                    readonly "text/plain": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listPeople: {
        readonly parameters: {
            readonly query?: {
                /** @description what somebody would type */
                readonly q?: string;
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of people */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Person"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the person, present or former */
                readonly id: components["parameters"]["PersonId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The person */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                    readonly "application/ld+json": {
                        readonly "@context": {
                            readonly [key: string]: unknown;
                        };
                        readonly "@id": string;
                        readonly "@type": readonly string[];
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            /** @description The person was split; these are what came of it */
            readonly 300: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly successors: readonly string[];
                    };
                };
            };
            /** @description The person was merged into the one at `Location` */
            readonly 301: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly successor: string;
                    };
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly patchPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the ETag that you have read */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the person, present or former */
                readonly id: components["parameters"]["PersonId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly preferredForm: string | null;
                    /** @description why */
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description The person */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Person"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly splitPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the ETag that you have read */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the person, present or former */
                readonly id: components["parameters"]["PersonId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description variant forms that part, as headings or their ids; one at least has to stay */
                    readonly headings: readonly string[];
                    /** @description why */
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description It is in the log */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonSplit"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listHistoryOfPerson: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path: {
                /** @description id of the person, present or former */
                readonly id: components["parameters"]["PersonId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of the history */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["HistoryEntry"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listItemsOfPerson: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path: {
                /** @description id of the person, present or former */
                readonly id: components["parameters"]["PersonId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of label lines */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["LabelLine"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listHeadings: {
        readonly parameters: {
            readonly query?: {
                /** @description only headings of this kind */
                readonly kind?: components["schemas"]["Kind"];
                /** @description only headings that the machine is at most this sure of */
                readonly maxConfidence?: number;
                /** @description a part of the heading, blind to case and diacritics */
                readonly q?: string;
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of headings */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Heading"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getHeading: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the heading */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The heading */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Heading"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listJudgements: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of judgements */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Judgement"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createJudgement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the ETag that you have read */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JudgementRequest"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["Judged"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly exportJudgements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A line for each judgement, left, right, judgement, note, by, at */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/x-ndjson": string;
                    readonly "text/csv": string;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 406: components["responses"]["NotAcceptable"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly importJudgements: {
        readonly parameters: {
            readonly query?: {
                /** @description tell what would change, and write nothing */
                readonly dryRun?: boolean;
            };
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["JudgementFile"];
                readonly "application/x-ndjson": string;
                readonly "text/csv": string;
            };
        };
        readonly responses: {
            /** @description What was changed, or would be */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JudgementImport"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly previewJudgements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        readonly responses: {
            /** @description People before and after */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Preview"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly revertJudgements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly judgements: readonly string[];
                    /** @description why */
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description They are in the log */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description ids of the reverting judgements, in the order asked */
                        readonly judgements: readonly string[];
                        /** @description people and labels tell it already */
                        readonly applied: boolean;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getJudgement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the judgement */
                readonly id: components["parameters"]["JudgementId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The judgement */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Judgement"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly revertJudgement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the judgement */
                readonly id: components["parameters"]["JudgementId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevertRequest"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["Judged"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listConflicts: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of conflicts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Conflict"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listSuggestions: {
        readonly parameters: {
            readonly query?: {
                /** @description only questions of this kind */
                readonly kind?: "merge" | "split" | "kind";
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of suggestions */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Suggestion"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putHeadingKind: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the heading */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly kind: components["schemas"]["Kind"];
                    /** @description why */
                    readonly note?: string;
                };
            };
        };
        readonly responses: {
            /** @description The heading */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Heading"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whose key is used, or nobody's */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 421: components["responses"]["Misdirected"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly openSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly key?: string;
                    readonly ticket?: string;
                };
            };
        };
        readonly responses: {
            /** @description Signed in; the cookie is HttpOnly and SameSite=Strict */
            readonly 201: {
                headers: {
                    readonly "Set-Cookie": components["headers"]["SetCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly closeSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session is closed, if there was one */
            readonly 200: {
                headers: {
                    readonly "Set-Cookie": components["headers"]["SetCookie"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getLifeLine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the person, present or former */
                readonly id: components["parameters"]["PersonId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What a life-line is drawn from */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LifeLine"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getFigures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Counts */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Figures"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listEmbeddingSpaces: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of spaces */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["EmbeddingSpace"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getEmbeddingSpace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the embedding space */
                readonly id: components["parameters"]["SpaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The space */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingSpace"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putEmbeddingSpace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the embedding space */
                readonly id: components["parameters"]["SpaceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmbeddingSpaceRequest"];
            };
        };
        readonly responses: {
            /** @description It was there */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingSpace"];
                };
            };
            /** @description It is new */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingSpace"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description It holds vectors of another model: `space-in-use` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listEmbeddingRuns: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of runs */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["EmbeddingRun"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createEmbeddingRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmbeddingRunRequest"];
            };
        };
        readonly responses: {
            /** @description The run has begun */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingRun"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getEmbeddingRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the run */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The run */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingRun"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly cancelEmbeddingRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the run */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is cancelled */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingRun"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly takeEmbeddingLease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmbeddingLeaseRequest"];
            };
        };
        readonly responses: {
            /** @description The lease */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingLease"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description More is outstanding than EMBEDDING_HIGH_WATER allows: `too-many-requests` */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly beatEmbeddingLease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description token of the lease */
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is held */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingBeat"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description It has run out, or nobody was given it: `lease-expired` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly releaseEmbeddingLease: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description token of the lease */
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is given back */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingRelease"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description It has run out, or nobody was given it: `lease-expired` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postEmbeddingResults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EmbeddingResults"];
                readonly "application/x-ndjson": components["schemas"]["EmbeddingResult"];
            };
        };
        readonly responses: {
            /** @description An answer for each */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EmbeddingAnswers"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description All are refused: `lease-expired`, `different-result` */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EmbeddingRefusal"];
                };
            };
            /** @description All are refused: `gone` */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EmbeddingRefusal"];
                };
            };
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            /** @description All are refused: `unusable-result` */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["EmbeddingRefusal"];
                };
            };
            /** @description More results are being taken than memory holds: `too-many-requests` */
            readonly 429: {
                headers: {
                    readonly "Retry-After": components["headers"]["RetryAfter"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listDeadLetters: {
        readonly parameters: {
            readonly query?: {
                /** @description only of this embedding space */
                readonly spaceId?: string;
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of dead letters */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["DeadLetter"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly retryDeadLetters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeadLetterRetry"];
            };
        };
        readonly responses: {
            /** @description They are due */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeadLetterRetried"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listFacesOfItem: {
        readonly parameters: {
            readonly query?: {
                /** @description only of this embedding space */
                readonly spaceId?: string;
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path: {
                /** @description DPLA's id of the item */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of faces */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["Face"][];
                        readonly nextCursor: components["schemas"]["NextCursor"];
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getFace: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the face */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The face */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Face"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description It was taken down */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putFacePerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the ETag that you have read */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                /** @description id of the face */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FacePersonRequest"];
            };
        };
        readonly responses: {
            /** @description The face */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["ETag"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Face"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            /** @description It was taken down */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly 412: components["responses"]["Stale"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly 428: components["responses"]["PreconditionRequired"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listTrainingSets: {
        readonly parameters: {
            readonly query?: {
                /** @description the `nextCursor` of the page before, unchanged */
                readonly cursor?: components["parameters"]["Cursor"];
                /** @description most entries of the page */
                readonly limit?: components["parameters"]["Limit"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of training sets */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly components["schemas"]["TrainingSet"][];
                        readonly nextCursor: string | null;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly createTrainingSet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description any text of your own, new for each request; the request repeated with the same key within a day gets the first answer again
                 *     and is not carried out twice
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TrainingSetRequest"];
            };
        };
        readonly responses: {
            /** @description It is queued */
            readonly 202: {
                headers: {
                    readonly Location: components["headers"]["Location"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingSet"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getTrainingSet: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description id of the training set */
                readonly id: components["parameters"]["TrainingSetId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The training set */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TrainingSet"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getTrainingSetFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description one range of bytes: bytes=0-1023, bytes=1024-, bytes=-8 */
                readonly Range?: string;
                /** @description the ETag of what is there already; the whole file comes where it is another */
                readonly "If-Range"?: string;
            };
            readonly path: {
                /** @description id of the training set */
                readonly id: components["parameters"]["TrainingSetId"];
                /** @description a path of `files`, with its slashes; or `revoked.json` */
                readonly path: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file */
            readonly 200: {
                headers: {
                    readonly ETag: components["headers"]["FileETag"];
                    readonly "Accept-Ranges": components["headers"]["AcceptRanges"];
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description The part that was asked for */
            readonly 206: {
                headers: {
                    readonly ETag: components["headers"]["FileETag"];
                    readonly "Accept-Ranges": components["headers"]["AcceptRanges"];
                    /** @description which bytes these are, of how many */
                    readonly "Content-Range": string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
            /** @description The file is the one of If-None-Match */
            readonly 304: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The range lies behind the end of the file */
            readonly 416: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly streamEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the id of the last event that was seen */
                readonly "Last-Event-ID"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A stream without an end */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getReconciliation: {
        readonly parameters: {
            readonly query?: {
                /** @description a batch of queries as JSON */
                readonly queries?: string;
                /** @description a data extension query as JSON */
                readonly extend?: string;
                /** @description a function to call with the answer (JSONP): names parted by dots */
                readonly callback?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifest or the answers, as the protocol has them */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                    readonly "text/javascript": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postReconciliation: {
        readonly parameters: {
            readonly query?: {
                /** @description a function to call with the answer (JSONP): names parted by dots */
                readonly callback?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/x-www-form-urlencoded": {
                    /** @description a batch of queries as JSON, `{"q0":{"query":…,"type":…,"limit":…,"properties":[{"pid":…,"v":…}]}}` */
                    readonly queries?: string;
                    /** @description a data extension query as JSON, `{"ids":[…],"properties":[{"id":…}]}` */
                    readonly extend?: string;
                };
            };
        };
        readonly responses: {
            /** @description The answers, as the protocol has them */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                    readonly "text/javascript": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly suggestForReconciliation: {
        readonly parameters: {
            readonly query?: {
                /** @description the beginning of a form, or words of it in any order */
                readonly prefix?: string;
                /** @description how many to skip, a number */
                readonly cursor?: string;
                /** @description a function to call with the answer (JSONP): names parted by dots */
                readonly callback?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description what is suggested */
                readonly kind: "entity" | "property" | "type";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description `{result:[{id,name,description}]}` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                    readonly "text/javascript": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly flyOutForReconciliation: {
        readonly parameters: {
            readonly query?: {
                /** @description the id of what was suggested */
                readonly id?: string;
                /** @description a function to call with the answer (JSONP): names parted by dots */
                readonly callback?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description what is suggested */
                readonly kind: "entity" | "property" | "type";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description `{id,html}` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                    readonly "text/javascript": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly previewPerson: {
        readonly parameters: {
            readonly query?: {
                /** @description the id of a person, present or former */
                readonly id?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page */
            readonly 200: {
                headers: {
                    /** @description the page may be framed, and does nothing */
                    readonly "Content-Security-Policy"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly proposeProperties: {
        readonly parameters: {
            readonly query?: {
                /** @description the type that properties are wanted for */
                readonly type?: string;
                /** @description most properties, a number */
                readonly limit?: string;
                /** @description a function to call with the answer (JSONP): names parted by dots */
                readonly callback?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description `{properties:[{id,name,description}]}` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                    readonly "text/javascript": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getDraftReconciliation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The manifest */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly matchDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description `{results:[{candidates:[…]}]}`, in the order of the queries */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly suggestDraft: {
        readonly parameters: {
            readonly query?: {
                /** @description the beginning of a form, or words of it in any order */
                readonly prefix?: string;
                /** @description how many to skip, a number */
                readonly cursor?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description what is suggested */
                readonly kind: "entity" | "property" | "type";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description `{result:[{id,name,description}]}` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly previewDraft: {
        readonly parameters: {
            readonly query?: {
                /** @description the id of a person, present or former */
                readonly id?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page */
            readonly 200: {
                headers: {
                    /** @description the page may be framed, and does nothing */
                    readonly "Content-Security-Policy"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly extendDraft: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly [key: string]: unknown;
                };
            };
        };
        readonly responses: {
            /** @description `{meta,rows:[{id,properties:[{id,values}]}]}` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 413: components["responses"]["TooLarge"];
            readonly 415: components["responses"]["UnsupportedMediaType"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly proposeDraftProperties: {
        readonly parameters: {
            readonly query?: {
                /** @description the type that properties are wanted for */
                readonly type?: string;
                /** @description most properties, a number */
                readonly limit?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description `{properties:[{id,name,description}]}` */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getHealth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It is */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "ok";
                    };
                };
            };
            readonly 421: components["responses"]["Misdirected"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getReadiness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Everything it needs answers */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly status: "ready";
                        readonly checks: {
                            /** @constant */
                            readonly database: "ok";
                            /** @constant */
                            readonly queue: "ok";
                        };
                    };
                };
            };
            readonly 421: components["responses"]["Misdirected"];
            readonly 503: components["responses"]["Unavailable"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getMetrics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Prometheus' text format */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The contract */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/yaml": string;
                };
            };
            readonly 421: components["responses"]["Misdirected"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getDocs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The page */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly 421: components["responses"]["Misdirected"];
            readonly default: components["responses"]["Problem"];
        };
    };
}
