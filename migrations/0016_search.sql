-- Search of people in two steps: words that are like those typed, among the few hundred thousand that names are made of; then the headings that
-- hold one of each. A trigram index over a million headings takes a second for a common word, because most of them share its trigrams.
CREATE INDEX name_count_like ON name_count USING gin (word gin_trgm_ops);
-- cut, because a longer entry does not fit into a page of the index
CREATE INDEX heading_words ON heading USING gin (string_to_array(left(folded, 500), ' '));
