create unique index plan_subject on plan (subject);
