-- Who issued a cited document, where somebody named it while the reading was looked at.
alter table plan_reference add column issuer text;
