-- More is asked about what came by a link, and the body adds to it behind the same link: what it is writing is kept like an
-- answer, after the answer was sent.
alter table record_reply_link drop constraint record_reply_link_check3;
