// The record's schema, step by step. A step is never changed once a release holds it: a new one is added at the end.
// `user_version` of the file is the number of steps taken; `application_id` says that the file is an isnad record.

/** "isnd" as a 32-bit number. */
export const APPLICATION_ID = 0x69736e64;

const FIRST = `
create table meta (key text primary key, value text not null) strict;
create table original (
  sha256 text primary key, media_type text not null, size integer not null, bytes blob not null, source text not null, received_at text not null
) strict;
create table report (
  id text not null, version integer not null, current integer not null, sha256 text not null, title text, outlet text, url text,
  language text not null, published_start text, published_end text, published_grain text, text text not null, source text,
  original text references original (sha256), added_at text not null, primary key (id, version)
) strict;
create index report_by_text on report (sha256);
create index report_by_day on report (published_start) where current = 1;
create table reading (
  report text not null, version integer not null, reader text not null, knowledge text not null, json text not null, read_at text not null,
  primary key (report, version), foreign key (report, version) references report (id, version)
) strict;
create table mention (
  report text not null, version integer not null, event text not null, kind text not null, trigger_start integer not null,
  trigger_end integer not null, trigger_text text not null, sentence text not null, place text, start_day text, end_day text, grain text,
  factual text not null, negated integer not null, background integer not null, stance text not null, teller text not null,
  primary key (report, version, event), foreign key (report, version) references report (id, version)
) strict;
create table entity (
  id text primary key, kind text not null, name_ar text not null, name_en text, known_as text, lat real, lon real, json text not null
) strict;
create table entity_above (entity text not null, above text not null, primary key (entity, above)) strict, without rowid;
create index entity_below on entity_above (above);
create table incident (
  id text primary key, kind text not null, title_en text not null, title_ar text not null, start_day text, end_day text, grain text,
  place text, place_ar text, place_en text, lat real, lon real, precision text, reports integer not null, independent integer not null,
  mentions integer not null, differences integer not null, standing text not null, unreal integer not null, json text not null
) strict;
create index incident_by_day on incident (start_day);
create table incident_kind (incident text not null, kind text not null, primary key (incident, kind)) strict, without rowid;
create table incident_alias (alias text primary key, incident text not null) strict, without rowid;
create table incident_mention (
  report text not null, event text not null, incident text not null, primary key (report, event)
) strict, without rowid;
create index incident_mention_of on incident_mention (incident);
create table incident_entity (
  incident text not null, entity text not null, role text not null, primary key (incident, entity, role)
) strict, without rowid;
create index incident_by_entity on incident_entity (entity, role);
create table claim (
  incident text not null, nth integer not null, property text not null, of text, value text not null, low real, high real, outlet text,
  teller text not null, stance text not null, report text not null, event text not null, field text not null, start_at integer not null,
  end_at integer not null, quote text not null, superseded integer not null, primary key (incident, nth)
) strict, without rowid;
create table toll (
  incident text not null, nth integer not null, harm text not null, unit text not null, who text, low real, best real, high real,
  primary key (incident, nth)
) strict, without rowid;
create table finding (
  sort text not null, nth integer not null, id text not null, incident text, json text not null, primary key (sort, nth)
) strict, without rowid;
create table log (
  seq integer primary key autoincrement, at text not null, who text not null, what text not null, subject text, detail text not null,
  previous text not null, hash text not null
) strict;
create index log_by_what on log (what, seq);
create trigger log_is_never_changed before update on log begin select raise(abort, 'the log is append-only'); end;
create trigger log_is_never_cut before delete on log begin select raise(abort, 'the log is append-only'); end;

create view reports as
  select id, version, title, outlet, url, language, published_start, published_end, published_grain, sha256, source, added_at,
    (select count(*) from mention m where m.report = r.id and m.version = r.version) as mentions
  from report r where current = 1;
create view mentions as
  select m.report, m.event, i.incident, m.kind, m.trigger_text, m.sentence, m.place, m.start_day, m.end_day, m.grain, m.factual, m.negated,
    m.background, m.stance, m.teller, r.outlet
  from mention m join report r on r.id = m.report and r.version = m.version and r.current = 1
  left join incident_mention i on i.report = m.report and i.event = m.event;
create view incidents as
  select id, kind, title_en, title_ar, start_day, end_day, grain, place_ar, place_en, lat, lon, precision, reports, independent, mentions,
    differences, standing, unreal
  from incident;
create view claims as
  select incident, property, of, value, low, high, outlet, teller, stance, quote, report, event, superseded from claim;
create view tolls as
  select t.incident, i.title_en, i.start_day, i.place_en, t.harm, t.unit, t.who, t.low, t.best, t.high
  from toll t join incident i on i.id = t.incident;
`;

/** Where each report came from and what was done to its bytes on the way: a JSON object, null where there is nothing to say. */
const PROVENANCE = "alter table report add column provenance text";

export const MIGRATIONS: readonly string[] = [FIRST, PROVENANCE];
